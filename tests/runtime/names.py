"""What the runtime's modules offer to the rest of a package, by name."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from collgen.generate.runtime_names import HOMES


class Runtime:
    """Finds each name in its module of the package `courier`."""

    def __getattr__(self, name: str) -> Any:
        if name not in HOMES:
            raise AttributeError(name)
        return getattr(import_module(f"courier._runtime.{HOMES[name]}"), name)
