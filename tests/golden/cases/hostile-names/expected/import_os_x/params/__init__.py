"""What the API takes, as dictionaries with typed keys."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .group_7_7 import Post7_7Body

__all__ = [
    "Post7_7Body",
]

_HOMES = {
    "Post7_7Body": ".group_7_7",
}


def __getattr__(name: str) -> object:
    """Import a class when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return __all__
