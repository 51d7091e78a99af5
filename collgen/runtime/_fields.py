"""Arguments that are several fields of a query or a form.

`{"city": "X"}` of `address` is sent as `address[city]=X`.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, cast

from ._encoding import items_of
from ._model import Model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Entry = tuple[str, object]


class Fields:
    """How the arguments of an endpoint become the fields of its query or form."""

    def __init__(
        self,
        *,
        nested: Mapping[str, tuple[str, ...]] | None = None,
        in_turn: tuple[str, ...] = (),
    ) -> None:
        """Describe them.

        Args:
            nested: Arguments whose members are fields of their own; what stands in the
                brackets of a list's first item, for the lists inside one another: a
                number, or nothing.
            in_turn: Lists whose items take turns: `f=a&op=lt&f=b&op=gt`.
        """
        self._nested = nested or {}
        self._in_turn = in_turn

    def __call__(self, arguments: Mapping[str, object]) -> Iterator[Entry]:
        """Yield name and value of each field."""
        is_done = False
        for name, value in arguments.items():
            if name in self._nested:
                yield from _members(name, value, self._nested[name])
            elif name not in self._in_turn:
                yield name, value
            elif not is_done:
                is_done = True
                yield from self._turns(arguments)

    def _turns(self, arguments: Mapping[str, object]) -> Iterator[Entry]:
        lists: list[list[Entry]] = []
        for name in self._in_turn:
            value = arguments.get(name)
            items = items_of(value)
            if items is None:
                items = [] if value is None else [value]
            lists.append([(name, [item]) for item in items])
        for turn in zip_longest(*lists):
            yield from (entry for entry in turn if entry is not None)


def _members(name: str, value: object, lists: tuple[str, ...]) -> Iterator[Entry]:
    """Yield the fields of a value: `items[0][name]`, `items[0][price]`, …"""
    if isinstance(value, Model):
        value = value.to_dict()
    if isinstance(value, dict):
        for key, member in cast("dict[str, object]", value).items():
            yield from _members(f"{name}[{key}]", member, lists)
        return
    items = items_of(value)
    if items is None or (isinstance(value, tuple) and not lists):  # a file is a tuple
        yield name, value
        return
    first = lists[0] if lists else ""
    for number, item in enumerate(items):
        key = str(number + int(first)) if first else ""
        yield from _members(f"{name}[{key}]", item, lists[1:])
