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
    simple: frozenset[str] = frozenset()
    """Those of the names whose values are texts, numbers or truths."""


NO_REQUEST: Final = RequestView()
"""Of a description that is of several requests."""


def folded_keys(values: Iterable[object]) -> dict[str, bool]:
    """Return the folded keys of JSON values at all depths, and whether their values are simple."""
    keys: dict[str, bool] = {}
    waiting = list(values)
    while waiting and len(keys) < _MOST_KEYS:
        value = waiting.pop()
        if isinstance(value, dict):
            for key, inner in value.items():
                name, simple = fold(key), isinstance(inner, (str, int, float))
                keys[name] = keys.get(name, True) and simple
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return keys
