"""The user's own classes, which stand in place of generated ones."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

FILE: Final = "_custom.py"
"""In the package: the client, or its asynchronous twin."""
FOLDER: Final = "custom"
"""In the package: the classes of resources, in modules called like those of `resources`."""


@dataclass(frozen=True, slots=True)
class Custom:
    """The classes that a package's own files define, by module: `_custom`, `custom.users`."""

    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def has(self, module: str, name: str) -> bool:
        """Say whether a module of the user's own defines a class."""
        return name in self.classes.get(module, frozenset())


NO_CUSTOM: Final = Custom()


def classes_in(source: str) -> frozenset[str]:
    """Return the classes that a module defines at its top; the module is not run.

    None for a text that is no Python: the generated classes then stay in their places.

    >>> classes_in("class A: ...\\ndef f(): ...")
    frozenset({'A'})
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()
    return frozenset(node.name for node in tree.body if isinstance(node, ast.ClassDef))
