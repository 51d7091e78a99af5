"""What is quicker than the standard library's does the same."""

from __future__ import annotations

import dataclasses
import pickle
from dataclasses import field

import pytest

from collgen import frozen
from collgen.model import Place, Schema


@frozen.dataclass(frozen=True, slots=True)
class _Own:
    name: str
    items: tuple[str, ...] = ()
    place: int = field(default=0, compare=False)
    hidden: int = field(default=0, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class _Standard:
    name: str
    items: tuple[str, ...] = ()
    place: int = field(default=0, compare=False)
    hidden: int = field(default=0, repr=False)


@frozen.dataclass(slots=True)
class _Open:
    names: list[str]


VALUES = [("a",), ("a", ("x",)), ("b", (), 1), ("b", (), 2), ("b", (), 1, 3)]


def test_values_compare_hash_and_show_as_the_standard_librarys() -> None:
    own = [_Own(*value) for value in VALUES]  # type: ignore[arg-type]
    standard = [_Standard(*value) for value in VALUES]  # type: ignore[arg-type]
    for mine, theirs in zip(own, standard, strict=True):
        assert repr(mine) == repr(theirs).replace("_Standard", "_Own")
        assert [mine == other for other in own] == [theirs == o for o in standard]
        assert pickle.loads(pickle.dumps(mine)) == mine
        assert mine != theirs  # type: ignore[comparison-overlap]
    assert len(set(own)) == len(set(standard)) == 4


def test_what_is_not_frozen_has_no_hash() -> None:
    assert _Open(["a"]) == _Open(["a"]) != _Open([])
    with pytest.raises(TypeError, match="unhashable"):
        hash(_Open([]))


def test_replace_changes_what_it_is_told_and_keeps_the_rest() -> None:
    values = {one.name: f"{one.name} value" for one in dataclasses.fields(Schema)}
    full = Schema(**values)  # type: ignore[arg-type]
    assert frozen.replace(full) == full
    changed = frozen.replace(full, format="date", items=None)
    assert changed == dataclasses.replace(full, format="date", items=None)
    assert full == Schema(**values)  # type: ignore[arg-type]


def test_replace_knows_no_other_field() -> None:
    with pytest.raises(KeyError):
        frozen.replace(Place(()), colour="red")  # type: ignore[call-arg]
