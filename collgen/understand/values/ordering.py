"""An order of objects that their shapes alone decide, wherever they stand in the collection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from collgen.model import Schema


class _Rank(NamedTuple):
    """What an object is ordered by."""

    height: int
    """Levels of schemas inside."""
    unshown: int
    """Values of which no example shows more than null or an empty list."""
    digest: str


def inner_first(objects: Iterable[Schema]) -> list[Schema]:
    """Return objects in an order of their own: inner ones first, then those that show most."""
    ranks = _Ranks()
    return sorted(objects, key=ranks.of)


class _Ranks:
    def __init__(self) -> None:
        self._known: dict[int, _Rank] = {}

    def of(self, schema: Schema) -> _Rank:
        """Return the rank of a schema, which stays alive while this does."""
        known = self._known.get(id(schema))
        if known is None:
            known = self._known[id(schema)] = self._find(schema)
        return known

    def _find(self, schema: Schema) -> _Rank:
        parts = sorted(
            (key, self.of(one), needed) for key, one, needed in _inside(schema)
        )
        below = [rank for _, rank, _ in parts]
        is_unshown = not below and schema.type in ((), ("null",), ("array",))
        words = [(key, rank.digest, needed) for key, rank, needed in parts]
        text = repr((schema.type, schema.format, words))
        return _Rank(
            max((rank.height + 1 for rank in below), default=0),
            sum((rank.unshown for rank in below), int(is_unshown)),
            sha256(text.encode(errors="backslashreplace")).hexdigest(),
        )


def _inside(schema: Schema) -> Iterator[tuple[str, Schema, bool]]:
    """Yield what stands inside a schema: its key, and whether every example has it."""
    for p in schema.properties:
        yield f".{p.name}", p.schema, p.required
    if schema.items is not None:
        yield "[]", schema.items, True
    if schema.additional is not None:
        yield "{}", schema.additional, True
