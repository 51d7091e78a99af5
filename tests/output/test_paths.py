"""No path leaves the output or fails on another system."""

from __future__ import annotations

import pytest

from collgen.diagnostics import CollgenFault
from collgen.output.paths import check_relative, check_together

GOOD = [
    "a",
    "a/b.py",
    "pkg/__init__.py",
    ".github/x.yml",
    "docs/é.md",
    "~/a",
    "console.py",
    "com10",
    "a" * 120,
]
BAD = [
    "", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "C:/a", "C:a", "a\\b", "\\\\host\\a", "a\0b",
    "a\nb", "a\x7fb", "a\u202eb", "a\ud800", "a*b", "a?", 'a"b', "a<b", "a|b", "a.", "a /b", " a", "CON", "con.py",
    "nul", "x/aux.tar.gz", "Lpt1", "com¹.x", "CONIN$", "con .py", ".git/hooks/x", "a/.GIT/config", "a" * 121,
    "é" * 61,
]  # fmt: skip


@pytest.mark.parametrize("path", GOOD)
def test_good_path_is_returned(path: str) -> None:
    assert check_relative(path) == path


@pytest.mark.parametrize("path", BAD, ids=ascii)
def test_bad_path_is_a_fault(path: str) -> None:
    with pytest.raises(CollgenFault):
        check_relative(path)


@pytest.mark.parametrize(
    "paths", [["a", "A"], ["a/b", "A/B"], ["a", "a/b"], ["a/b/c", "A"]]
)
def test_paths_that_clash_are_a_fault(paths: list[str]) -> None:
    with pytest.raises(CollgenFault):
        check_together(paths)


def test_paths_side_by_side_are_fine() -> None:
    check_together(["a/b", "a/c", "ab", "b"])
