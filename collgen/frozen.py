"""Frozen dataclasses that are defined, made and copied with a change more quickly than others.

For type checkers both names are the standard library's: what is frozen stays so. While collgen
runs, `frozen=True` only lets values be hashed: a frozen `__init__` sets each field through
`object.__setattr__`, at ten times the cost, and a build makes hundreds of thousands of values.
Of a class's methods `__init__` alone is compiled; compiling the others too for each of a hundred
classes took a tenth of the start.
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

        def decorated(cls):
            cls = dataclasses.dataclass(cls, slots=slots, eq=False, repr=False)
            compared = [one.name for one in dataclasses.fields(cls) if one.compare]
            values_of = attrgetter(*compared) if compared else type

            def equals(self, other):
                if other.__class__ is not self.__class__:
                    return NotImplemented
                return values_of(self) == values_of(other)

            cls.__eq__ = equals
            cls.__hash__ = (lambda self: hash(values_of(self))) if frozen else None
            cls.__repr__ = _repr
            return cls

        return decorated

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

    def _repr(self):
        shown = [
            f"{one.name}={getattr(self, one.name)!r}"
            for one in dataclasses.fields(self)
            if one.repr
        ]
        return f"{type(self).__qualname__}({', '.join(shown)})"


__all__ = ["dataclass", "replace"]
