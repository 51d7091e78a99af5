"""A fixed sample of what `make fuzz` tries, and every case that it has found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.property.checking import Finding, check, check_files
from tests.property.fuzz import run

CASES = sorted(Path(__file__).with_name("cases").glob("*.json"))


def test_mutated_collections_are_built_or_refused() -> None:
    tally = run(7, minutes=5, count=150, corpus=False, keep=False)
    assert tally.cases == 150
    assert tally.outcomes["built"] > 100
    assert tally.twice == 15
    assert not tally.findings


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_what_was_found_stays_mended(case: Path) -> None:
    assert check(case.read_bytes(), every_command=True, lay_out=True).outcome


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
