"""Golden cases: a folder each, with a collection and the output expected of it.

A case holds `collection.json`, or a `source.txt` that names a file of the repository, and
`expected/`: the generated project without the runtime (which is the same everywhere and tested by
itself), `diagnostics.txt` and `model.json`. `make golden` writes the expected files anew.
"""

from __future__ import annotations

import difflib
import json
import shutil
from pathlib import Path

import pytest

from collgen.build import understand_file
from collgen.generate import render
from collgen.inspect import to_json
from collgen.postman import locate

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CASES = sorted(path.parent for path in HERE.glob("cases/*/collection.json")) + sorted(
    path.parent for path in HERE.glob("cases/*/source.txt")
)


def source_of(case: Path) -> Path:
    pointer = case / "source.txt"
    if pointer.exists():
        return ROOT / pointer.read_text(encoding="utf-8").strip()
    return case / "collection.json"


def _output(case: Path) -> dict[str, str]:
    source = source_of(case)
    understanding = understand_file(str(source))
    files = {
        path: text
        for path, text in render(understanding.api).items()
        if "/_runtime/" not in path and path != ".collgen.json"
    }
    found = locate(understanding.document, understanding.report)
    said = "".join(f"{one}\n" for one in found).replace(f"{source.parent}/", "")
    files["diagnostics.txt"] = said
    with_sources = understand_file(str(source), every_source=True).api
    files["model.json"] = (
        json.dumps(to_json(with_sources), indent=1, ensure_ascii=False) + "\n"
    )
    return files


def _update(expected: Path, files: dict[str, str]) -> None:
    shutil.rmtree(expected, ignore_errors=True)
    for path, text in files.items():
        target = expected / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_output_is_as_expected(case: Path, request: pytest.FixtureRequest) -> None:
    files = _output(case)
    expected = case / "expected"
    if request.config.getoption("--update"):
        _update(expected, files)
        return
    on_disk = {
        path.relative_to(expected).as_posix(): path.read_bytes().decode()
        for path in sorted(expected.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sorted(files) == sorted(
        on_disk
    ), "other files than expected; see `make golden`"
    for path, text in files.items():
        if text != on_disk[path]:
            diff = difflib.unified_diff(
                on_disk[path].splitlines(),
                text.splitlines(),
                "expected",
                "made",
                lineterm="",
                n=2,
            )
            pytest.fail(f"{path} (see `make golden`):\n" + "\n".join(list(diff)[:60]))


@pytest.mark.parametrize("secret", ["s3cr3t-in-the-file", "also-not-to-be-copied"])
def test_secrets_of_a_collection_reach_no_output(secret: str) -> None:
    case = HERE / "cases" / "variables"
    assert secret in source_of(case).read_text(encoding="utf-8")
    assert [path for path, text in _output(case).items() if secret in text] == []
