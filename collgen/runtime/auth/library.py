"""Libraries that one way of authentication needs, loaded when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .._errors import MissingLibraryError


def library(module: str, package: str, purpose: str) -> Any:
    """Return a module of an optional package; the error says how to get it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingLibraryError(
            f"{purpose} needs the library {package!r}: pip install {package}"
        ) from error
