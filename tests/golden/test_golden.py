"""Golden cases: a folder each, with a collection and the output expected of it.

A case holds `collection.json`, or a `source.txt` that names a file of the repository, and
`expected/`: of the generated project, `diagnostics.txt`, `explain.txt` (what `inspect
--explain` prints) and `model.json` the files that `about.txt` lists, a pattern a line. Without that list it
is the whole tree, but for `model.json` and the runtime, which is tested by itself. `make golden`
writes the expected files anew.
"""

from __future__ import annotations

import difflib
import fnmatch
import json
import shutil
import subprocess
from importlib import import_module
from pathlib import Path

import black
import pytest
from ruff import find_ruff_bin

from collgen.build import understand_file
from collgen.generate import generate
from collgen.generate.formatting import format_python
from collgen.inspect import to_json
from collgen.inspect.explain import explain, places_of
from collgen.postman import locate, locations

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


def _expected_output(case: Path) -> dict[str, str]:
    return _listed(case, _output(case))


def _output(case: Path) -> dict[str, str]:
    source = source_of(case)
    understanding = understand_file(str(source))
    files = {
        path: text
        for path, text in generate(understanding.api).items()
        if "/_runtime/" not in path and path != ".collgen.json"
    }
    diagnostics = locate(understanding.document.source, understanding.report)
    said = "".join(f"{one}\n" for one in diagnostics).replace(f"{source.parent}/", "")
    files["diagnostics.txt"] = said
    with_sources = understand_file(str(source), every_source=True)
    operations = with_sources.api.operations
    found = locations(with_sources.document.source, places_of(operations))
    files["explain.txt"] = "".join(f"{line}\n" for line in explain(operations, found))
    files["model.json"] = (
        json.dumps(to_json(with_sources.api), indent=1, ensure_ascii=False) + "\n"
    )
    return files


def _listed(case: Path, files: dict[str, str]) -> dict[str, str]:
    about = case / "about.txt"
    if not about.exists():
        return {path: text for path, text in files.items() if path != "model.json"}
    patterns = about.read_text(encoding="utf-8").split()
    listed = {p: fnmatch.filter(files, p) for p in patterns}
    assert all(listed.values()), f"about.txt lists what is not generated: {listed}"
    return {path: files[path] for found in listed.values() for path in found}


def _update(expected: Path, files: dict[str, str]) -> None:
    shutil.rmtree(expected, ignore_errors=True)
    for path, text in files.items():
        target = expected / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_output_is_as_expected(case: Path, request: pytest.FixtureRequest) -> None:
    files = _expected_output(case)
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_ruff_and_black_lay_out_alike_and_find_nothing(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: dict[str, str] = {}
    monkeypatch.setattr(
        import_module("collgen.generate"),
        "format_python",
        lambda files, _: printed.update(files) or {},
    )
    generate(understand_file(str(source_of(case))).api, ["client"])
    expected = {path.relative_to(case / "expected") for path in case.rglob("*.py")}
    files = {path: text for path, text in printed.items() if Path(path) in expected}
    by_ruff = format_python(files, "ruff")
    assert by_ruff == format_python(files, "black")
    for path, text in by_ruff.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
        # Commas behind last items count here, as they do for users.
        assert black.format_str(text, mode=black.Mode()) == text, path
    check = [find_ruff_bin(), "check", "--isolated", "--select", "I,F", str(tmp_path)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("secret", ["s3cr3t-in-the-file", "also-not-to-be-copied"])
def test_secrets_of_a_collection_reach_no_output(secret: str) -> None:
    case = HERE / "cases" / "variables"
    assert secret in source_of(case).read_text(encoding="utf-8")
    assert [path for path, text in _output(case).items() if secret in text] == []
