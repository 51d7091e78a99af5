"""Frozen dataclasses that are defined, made and copied with a change more quickly than others.

For type checkers `dataclass` and `replace` are the standard library's: what is frozen stays so.
While collgen runs, `frozen=True` only lets values be hashed: a frozen `__init__` sets each field
through `object.__setattr__`, at ten times the cost, and a build makes hundreds of thousands of
values. Of a class's methods `__init__` alone is compiled; compiling the others too for each of a
hundred classes took a tenth of the start.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:

    def dataclass(*, slots, frozen=False):
        """Return the decorator of a dataclass whose values can be hashed if it is `frozen`."""

        def decorated(cls):
            cls = dataclasses.dataclass(cls, slots=slots, eq=False, repr=False)
            compared = _getter(f.name for f in dataclasses.fields(cls) if f.compare)

            def equals(self, other):
                if other.__class__ is not self.__class__:
                    return NotImplemented
                return compared(self) == compared(other)

            cls.__eq__ = equals
            cls.__hash__ = (lambda self: hash(compared(self))) if frozen else None
            cls.__repr__ = _repr
            return cls

        return decorated

    def replace(value, /, **changes):
        """Return a copy of a dataclass with other values for some of its fields."""
        cls = type(value)
        values = list(values_getter(cls)(value))
        numbers = _numbers(cls)
        for name, changed in changes.items():
            values[numbers[name]] = changed
        return cls(*values)

    def _repr(self):
        shown = [
            f"{one.name}={getattr(self, one.name)!r}"
            for one in dataclasses.fields(self)
            if one.repr
        ]
        return f"{type(self).__qualname__}({', '.join(shown)})"


@cache
def values_getter(cls: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what gives the values of a dataclass's fields, in the order in which it takes them."""
    return _getter(field.name for field in dataclasses.fields(cls))


@cache
def _numbers(cls: type[Any]) -> dict[str, int]:
    return {field.name: number for number, field in enumerate(dataclasses.fields(cls))}


def _getter(names: Iterable[str]) -> Callable[[Any], tuple[Any, ...]]:
    found = list(names)
    if len(found) > 1:
        return attrgetter(*found)

    def values(value: Any) -> tuple[Any, ...]:
        return tuple(getattr(value, name) for name in found)

    return values


__all__ = ["dataclass", "replace", "values_getter"]
