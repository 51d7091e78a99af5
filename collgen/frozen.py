"""Frozen dataclasses that are made, and copied with a change, as quickly as others.

For type checkers both names are the standard library's: what is frozen stays so. While collgen
runs, `frozen=True` only lets values be hashed: a frozen `__init__` sets each field through
`object.__setattr__`, at ten times the cost, and a build makes hundreds of thousands of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:
    import dataclasses
    from functools import cache
    from operator import attrgetter

    def dataclass(*, slots, frozen=False):
        """Return the decorator of a dataclass whose values can be hashed if it is `frozen`."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)

    def replace(value, /, **changes):
        """Return a copy of a dataclass of two fields or more with other values for some of them."""
        cls = type(value)
        values_of, numbers = _layout(cls)
        values = list(values_of(value))
        for name, changed in changes.items():
            values[numbers[name]] = changed
        return cls(*values)

    @cache
    def _layout(cls):
        names = [field.name for field in dataclasses.fields(cls)]
        return attrgetter(*names), {name: n for n, name in enumerate(names)}


__all__ = ["dataclass", "replace"]
