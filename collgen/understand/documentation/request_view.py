"""What of a request its tables are weighed with: its names, and the keys of its answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_KEYS: Final = 2000


@dataclass(frozen=True, slots=True)
class RequestView:
    """The folded names of a request's entries and body keys, and of its answers' keys."""

    method: str = ""
    names: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()


NO_REQUEST: Final = RequestView()
"""Of a description that is of several requests."""


def folded_keys(values: Iterable[object]) -> frozenset[str]:
    """Return the folded keys of JSON values, at all depths."""
    keys: set[str] = set()
    waiting = list(values)
    while waiting and len(keys) < _MOST_KEYS:
        value = waiting.pop()
        if isinstance(value, dict):
            keys.update(map(fold, value))
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return frozenset(keys)
