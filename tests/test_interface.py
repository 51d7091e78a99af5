"""`import collgen`: what the package offers to programs, typed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import collgen
from collgen.__main__ import main
from tests.small import collection, request, saved

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "collgen" / "README.md"
API = json.dumps(collection(request(response=[saved()]))).encode()


def test_the_functions_do_what_the_command_line_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "api.json").write_bytes(API)
    document = collgen.load(tmp_path / "api.json")
    api = collgen.understand(document, package="mine")
    collgen.write(collgen.generate(api, ["client", "tests"]), tmp_path / "one")
    collgen.keep_names(document, api, tmp_path / "one.lock")
    monkeypatch.chdir(tmp_path)
    options = ["--package", "mine", "-o", "two", "--lock", "two.lock", "-q"]
    options += ["--only", "client,tests"]
    monkeypatch.setattr("sys.argv", ["collgen", "build", "api.json", *options])
    assert main() == 0
    assert _tree(tmp_path / "one") == _tree(tmp_path / "two")
    assert (tmp_path / "one.lock").read_text() == (tmp_path / "two.lock").read_text()


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".collgen.json"
    }


def test_names_are_kept_by_a_lock(tmp_path: Path) -> None:
    document = collgen.load(API)
    collgen.keep_names(document, collgen.understand(document), tmp_path / "lock")
    renamed = collgen.load(API.replace(b"Get it", b"Fetch it"))
    [operation] = collgen.understand(renamed, lock=tmp_path / "lock").operations
    assert operation.name == "get_it"


def test_what_was_noticed_has_its_place(tmp_path: Path) -> None:
    (tmp_path / "api.json").write_bytes(API.replace(b'"GET"', b'"{{METHOD}}"'))
    report = collgen.Report()
    document = collgen.load(tmp_path / "api.json", report=report)
    collgen.understand(document, report=report)
    found = collgen.locate(document, report)
    assert [one.code for one in found] == ["method-unknown"]
    assert found[0].location is not None
    assert found[0].location.line == 1


def test_an_edited_file_is_merged_or_refused(tmp_path: Path) -> None:
    files = {"a.txt": "one\ntwo\nthree\n"}
    collgen.write(files, tmp_path / "out")
    (tmp_path / "out" / "a.txt").write_text("ONE\ntwo\nthree\n")
    changed = {"a.txt": "one\ntwo\nTHREE\n"}
    with pytest.raises(collgen.CollgenError, match="edited by hand"):
        collgen.write(changed, tmp_path / "out")
    [change] = collgen.write(changed, tmp_path / "out", merge=True)
    assert change.state == "merge"
    assert (tmp_path / "out" / "a.txt").read_text() == "ONE\ntwo\nTHREE\n"
    [change] = collgen.write(changed, tmp_path / "out", force=True)
    assert (tmp_path / "out" / "a.txt").read_text() == changed["a.txt"]


def test_no_secret_of_a_collection_is_in_the_model() -> None:
    token = "ghp_" + "a1B2" * 9
    value = API.replace(b'"GET"', f'"GET", "description": "use {token}"'.encode())
    assert token not in repr(collgen.understand(collgen.load(value)))


def test_functions_stay_when_the_folders_of_their_names_are_imported() -> None:
    program = (
        "import collgen\n"
        "from collgen.understand.pipeline import understand\n"
        "import collgen.generate\n"
        "from collgen.generate import PARTS\n"
        "assert collgen.understand is not understand\n"
        "assert callable(collgen.understand) and callable(collgen.generate)\n"
        "assert set(dir(collgen)) == set(collgen.__all__)\n"
        "for name in collgen.__all__: getattr(collgen, name)\n"
        "try: collgen.other\n"
        "except AttributeError: pass\n"
        "else: raise SystemExit(1)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_importing_the_package_imports_nothing_else() -> None:
    program = (
        "import sys, collgen\n"
        "print([name for name in sys.modules if name.startswith('collgen.')])"
    )
    run = [sys.executable, "-c", program]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_every_name_is_documented() -> None:
    page = PAGE.read_text("utf-8")
    assert [one for one in collgen.__all__ if f"`{one}" not in page] == []


@pytest.mark.slow
def test_the_documented_program_runs_and_is_typed(tmp_path: Path) -> None:
    [program] = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.S)
    (tmp_path / "program.py").write_text(program, encoding="utf-8")
    (tmp_path / "api.json").write_bytes(API)
    run = [sys.executable, "program.py"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "get_it" in done.stdout
    assert (tmp_path / "client" / "shop" / "py.typed").exists()
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "program.py"]
    typed = subprocess.run(
        mypy, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert typed.returncode == 0, typed.stdout
