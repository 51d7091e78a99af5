"""The names that a person may choose for a package and its client."""

from __future__ import annotations

import builtins
import keyword
import sys
from typing import Final

_TAKEN: Final = frozenset({"docs", "httpx2", "tests"})
"""Packages that stand beside the generated one, or that it imports."""


def package_problem(name: str) -> str | None:
    """Return why no package can be called so: `class`, `json`; None if it can."""
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        return f"{name!r} is no name that Python can import"
    if name in sys.stdlib_module_names or name in _TAKEN:
        return f"{name!r} would stand before a package of that name"
    return None


def class_problem(name: str) -> str | None:
    """Return why no client's class can be called so: `None`, `ValueError`; None if it can."""
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        return f"{name!r} is no name of a class"
    if hasattr(builtins, name):
        return f"{name!r} is a name of Python's own"
    return None
