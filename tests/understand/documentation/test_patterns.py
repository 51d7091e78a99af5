"""Each row of the patterns is found in its own cases; the language that rows are written in."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from collgen.understand.documentation.prose import letters, patterns
from collgen.understand.documentation.prose.reading import Prose
from collgen.understand.documentation.text import marked

FOLDER = Path(patterns.__file__).parent / "patterns"


def families() -> list[str]:
    return [
        f"{file.stem}.{table}" if table != file.stem else file.stem
        for file in sorted(FOLDER.glob("*.toml"))
        for table in patterns.tables(file.stem)
    ]


def found(row: patterns.Row, text: str, name: str = "shop_id_limit") -> bool:
    prose = Prose(marked(text), name)
    return patterns.first_hit(prose, patterns.Table([row])) is not None


@pytest.mark.parametrize("family", families())
def test_each_row_is_found_in_its_cases(family: str) -> None:
    rows = patterns.rows(family).rows
    assert [row.yields for row in rows if not row.cases] == []
    assert [case for row in rows for case in row.cases if not found(row, case)] == []


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("most N", "at most 5", True),
        ("most N", "at most the 5", False),
        ("most the? N", "at most the 5", True),
        ("most/least N", "at least 5", True),
        ("most~least N", "at least 5", False),
        ("~most/N N", "it 5", True),
        ("~most/N N", "at most 5", False),
        ("W+OWN", "the shop", True),
        ("W+OWN", "the till", False),
        ("most &N", "up to 5", True),
        ("most !N", "up to 5", False),
        ("most [ N | M ]", "up to `5`", True),
        ("most ![ N unit ]", "up to 5 days", False),
        ("most ![ N unit ]", "up to 5 rows", True),
        ("TEXT N", "5", True),
        ("TEXT N", "a 5", False),
        ("START N", "That is it. 5", True),
        ("N PAUSE", "5, 6", True),
        ("N PAUSE", "5 of it", False),
        ("( N )", "(5)", True),
        ("SQUARE N", "[5]", True),
        ("N SLASH N", "5/6", True),
        ("N ANY{0,2}? N", "5 and not 6", True),
        ("N ANY{0,2}? N", "5. And 6", False),
        ("-+GLUED", "well-known", True),
        ("-+GLUED", "well - known", False),
    ],
)
def test_pattern(pattern: str, text: str, expected: bool) -> None:
    row = patterns.read_row({}, "it", pattern)
    assert found(row, text) is expected


def test_a_name_stands_for_more_elements() -> None:
    row = patterns.read_row({"LIMIT": "most the?"}, "it", "LIMIT N")
    assert found(row, "at most the 5")


def test_a_hit_names_the_tokens_of_the_alternative_that_was_found() -> None:
    prose = Prose("default 5", "limit")
    row = patterns.read_row({}, "it", "[ at=N default | default at=N ]")
    (hit,) = patterns.hits(prose, patterns.Table([row]))
    assert (hit.first, hit.end, hit.named) == (0, 2, {"at": 1})


def test_names_of_let_hide_no_element_of_the_language() -> None:
    known = {*letters.KINDS, *patterns.BETWEEN}
    for file in FOLDER.glob("*.toml"):
        names = tomllib.loads(file.read_text("utf-8")).get("let", {})
        assert known & set(names) == set(), file.stem
