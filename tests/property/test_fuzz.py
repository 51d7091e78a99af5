"""A fixed sample of what `make fuzz` tries, and every case that it has found."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from collgen.build import plan_build, understand_file
from collgen.generate.templates import Templates
from collgen.samples.writing import sample
from tests.property.checking import Finding, check, check_files
from tests.property.fuzz import run

FORM = Path(__file__).with_name("cases") / "form-name-like-a-file.json"
CASES = sorted(Path(__file__).with_name("cases").glob("*.json"))


def test_mutated_collections_are_built_or_refused() -> None:
    tally = run(7, minutes=5, count=150, corpus=False, keep=False)
    assert tally.cases == 150
    assert tally.outcomes["built"] > 100
    assert tally.twice == 15
    assert not tally.findings


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_was_found_stays_mended(case: Path) -> None:
    found = check(case.read_bytes(), every_command=True, lay_out=True)
    assert found.outcome == "built"


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_its_generated_tests_pass(case: Path, tmp_path: Path) -> None:
    understanding = understand_file(str(case))
    out = tmp_path / "out"
    plan_build(understanding, out, ("client", "tests")).apply()
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    done = subprocess.run(command, cwd=out, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert not list(tmp_path.rglob("canary"))


def test_a_form_of_the_docs_uploads_no_file_of_its_reader() -> None:
    [operation] = (api := understand_file(str(FORM)).api).operations
    script = str(sample(api, operation, "curl", Templates()))
    fields = [
        word for word in shlex.split(script) if "hostname" in word or word[:1] == "b"
    ]
    assert fields == ["a%3D@/etc/hostname;x=v", "b%3D<c;type%3Dx=@photo.png"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.py", "x = ("),
        ("a.py", "'\\d'"),
        ("a.toml", "a = "),
        ("a.yml", "a: ["),
        ("a.json", "{"),
    ],
)
def test_a_file_that_does_not_parse_is_found(path: str, text: str) -> None:
    with pytest.raises(Finding, match="unparsable"):
        check_files({path: text})
