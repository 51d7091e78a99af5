"""Differences between Postman's runtime and the generated client that are meant to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.parity.compare import Difference, Request

Predicate = Callable[[Difference, Request], bool]

DELIBERATE: Final[dict[str, Predicate]] = {}
"""By name: whether a difference is of this kind. What fits none is a failure."""


def named(found: list[Difference], runtime: Request) -> list[str]:
    """Return the names of the differences when each of them is meant; nothing otherwise."""
    names = []
    for difference in found:
        name = next(
            (n for n, fits in DELIBERATE.items() if fits(difference, runtime)), None
        )
        if name is None:
            return []
        names.append(name)
    return sorted(set(names))
