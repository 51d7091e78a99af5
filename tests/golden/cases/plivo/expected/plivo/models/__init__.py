"""What the API answers, as classes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .calls import MakeOutboundCallResponse

__all__ = ["MakeOutboundCallResponse"]

_HOMES = {"MakeOutboundCallResponse": ".calls"}


def __getattr__(name: str) -> object:
    """Import a class when it is first used."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return __all__
