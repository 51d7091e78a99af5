"""The rules, by theme. Each module here is found by itself, and each `@rule` in it is a rule."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from collgen.lint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator


def own_rules() -> Iterator[Rule]:
    """Yield every rule of the modules in this folder."""
    for module in iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, Rule):
                yield value
