"""What a module of this folder has to say of its format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.postman.collection import Collection, Pointer, Variable
    from collgen.postman.environment import Environment
    from collgen.postman.tree import Origin

Input: TypeAlias = Any
"""A parsed JSON document, or the `FileTree` of a folder or an archive."""

Reader: TypeAlias = Callable[[Input, "Origin", "Report"], "Collection"]


@dataclass(frozen=True, slots=True)
class Part:
    """A collection inside of another input: where it stands, and its name."""

    name: str
    pointer: Pointer
    value: Input


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of input: how it is recognized, and either its reader or what it holds."""

    name: str
    recognizes: Callable[[Input], bool]
    """True for inputs of this format and no other format's."""
    read: Reader | None = None
    parts: Callable[[Input], Sequence[Part]] | None = None
    """Of a wrapper: the collections in it, each again of any format."""
    scopes: (
        Callable[[Input], tuple[Sequence[Environment], Sequence[Variable]]] | None
    ) = None
    """Of a wrapper: the environments and the globals in it."""
