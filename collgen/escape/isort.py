"""The order of imported names and of `__all__`, as isort and ruff have it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

Natural: TypeAlias = "list[tuple[int, int, int, str]]"
_DIGITS: Final = re.compile(r"(\d+)")


def module_key(module: str) -> tuple[int, Natural, str]:
    """Sort modules as isort does: those further up first, numbers within names by value."""
    path = module.lstrip(".")
    return len(path) - len(module), _natural(path.lower()), path


def export_order(names: Iterable[str]) -> list[str]:
    """Return names in the order that ruff wants of the members of `__all__`: case counts."""
    return sorted(set(names), key=lambda name: name_key(name, fold=False))


def name_key(name: str, *, fold: bool = True) -> tuple[int, Natural, str]:
    """Sort as isort does: constants, classes, then the rest; numbers within names by value."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, _natural(name.lower() if fold else name), name


def _natural(name: str) -> Natural:
    """Return a key that sorts numbers within names by value, those with leading zeros first."""
    return list(_natural_parts(name))


def _natural_parts(name: str) -> Iterator[tuple[int, int, int, str]]:
    for part in _DIGITS.split(name):
        if not part:
            continue
        if not part.isdecimal():
            yield 1, 0, 0, part
        elif part[0] == "0":
            yield 0, 0, 0, part
        else:
            yield 0, 1, int(part), ""
