"""Frozen dataclasses that are made as quickly as others.

For type checkers `dataclass` is the standard library's: what is frozen stays so. While collgen
runs, `frozen=True` only lets values be hashed: a frozen `__init__` sets each field through
`object.__setattr__`, at ten times the cost, and a build makes hundreds of thousands of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(*, slots, frozen=False):
        """Return the decorator of a dataclass whose values can be hashed if it is `frozen`."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)


__all__ = ["dataclass"]
