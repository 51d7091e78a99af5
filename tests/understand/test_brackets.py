"""Names with brackets, taken apart and put together again."""

from __future__ import annotations

import pytest

from collgen.model import JsonValue
from collgen.model.brackets import (
    brackets_of,
    flattened,
    nested,
    steps_of,
)


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("a[b]", ("a", ("b",))),
        ("a[0][b c][]", ("a", ("0", "b c", ""))),
        ("a", None),
        ("a[b", None),
        ("a[b]c", None),
        ("[b]", None),
        ("a[{{b}}]", None),
        ("a[[b]]", None),
    ],
)
def test_names_are_taken_apart(
    name: str, parted: tuple[str, tuple[str, ...]] | None
) -> None:
    assert steps_of(name) == parted


@pytest.mark.parametrize(
    ("paths", "brackets"),
    [
        (["city", "zip"], ()),
        (["0", "1"], ("0",)),
        (["1", "2"], ("1",)),
        (["0.name", "0.tags.", "1.name"], ("0", "")),
        (["a.0", "b.0.c.0"], ("0", "0")),
        (["2024", "2025"], ()),  # years are keys
        (["3", "9"], ()),
        (["", "0"], None),
        (["a", "a.b"], None),
        (["a.", "b.0"], None),  # two styles in one argument
    ],
)
def test_lists_have_one_style_or_make_no_value(
    paths: list[str], brackets: tuple[str, ...] | None
) -> None:
    assert brackets_of(tuple(path.split(".")) for path in paths) == brackets


@pytest.mark.parametrize(
    ("names", "value", "brackets"),
    [
        (["a[x]", "a[y][z]"], {"x": 1, "y": {"z": 2}}, ()),
        (["a[0][x]", "a[0][y]", "a[1][x]"], [{"x": 1, "y": 2}, {"x": 3}], ("0",)),
        (["a[][x]", "a[][y]", "a[][x]"], [{"x": 1, "y": 2}, {"x": 3}], ("",)),
        (["a[][x][]", "a[][x][]"], [{"x": [1, 2]}], ("", "")),
        (["a[1]", "a[2]"], [1, 2], ("1",)),
    ],
)
def test_members_make_a_value_that_makes_the_members(
    names: list[str], value: JsonValue, brackets: tuple[str, ...]
) -> None:
    members = [(steps_of(name), number) for number, name in enumerate(names, 1)]
    found = nested([(parted[1], n) for parted, n in members if parted], brackets)
    assert found == value
    assert list(flattened("a", found, brackets)) == [
        (name, number) for number, name in enumerate(names, 1)
    ]
