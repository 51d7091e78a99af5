"""The formats that are read: each module of this folder that has a `FORMAT` is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from collgen.diagnostics import CollgenError, Diagnostic, Report
from collgen.model import Place
from collgen.postman.collection import Folder, Request
from collgen.postman.formats.foreign import foreign_object
from collgen.postman.formats.format import Format, Input
from collgen.postman.tree import Origin

if TYPE_CHECKING:
    from collgen.postman.collection import Collection, Pointer, Variable
    from collgen.postman.environment import Environment


@dataclass(frozen=True, slots=True)
class Member:
    """One collection of an input, ready to be read."""

    name: str
    value: Input
    origin: Origin
    format: Format


@cache
def formats() -> tuple[Format, ...]:
    """Return every format, in the order of their modules' names."""
    modules = sorted(module.name for module in iter_modules(__path__))
    found = [import_module(f"{__name__}.{name}") for name in modules]
    return tuple(module.FORMAT for module in found if hasattr(module, "FORMAT"))


def members(value: Input, origin: Origin) -> list[Member]:
    """Return the collections in an input, through all that is wrapped around them.

    Raises CollgenError when there is none.
    """
    found: list[Member] = []
    waiting = [(value, origin, "")]
    while waiting:
        inner, at, name = waiting.pop()
        kind = _format(inner, at.pointer)
        if kind.parts is None:
            found.append(Member(name, inner, at, kind))
            continue
        parts = kind.parts(inner)
        if not parts:
            message = f"the {kind.name} holds no collection"
            raise _refused("not-a-collection", message, at.pointer)
        waiting += [
            (
                part.value,
                replace(
                    at, name=part.name or at.name, pointer=(*at.pointer, *part.pointer)
                ),
                part.name or name,
            )
            for part in reversed(parts)
        ]
    return _unique(found)


def _unique(found: list[Member]) -> list[Member]:
    """Return the members, each by a name of its own: `Pets`, `Pets (2)`."""
    seen: Counter[str] = Counter()
    named = []
    for member in found:
        name = member.name or member.origin.name
        seen[name] += 1
        named.append(
            replace(member, name=f"{name} ({seen[name]})" if seen[name] > 1 else name)
        )
    return named


def select(found: Sequence[Member], wanted: str | None) -> Member:
    """Return the collection of this name, or the only one; raise CollgenError for none or many."""
    names = ", ".join(f"{member.name!r}" for member in found[:12])
    names += ", …" * (len(found) > 12)
    if wanted is not None:
        chosen = [member for member in found if member.name == wanted]
        if not chosen:
            message = f"there is no collection {wanted!r}; there is {names}"
            raise _refused("collection-unknown", message, ())
        return chosen[0]
    if len(found) > 1:
        message = f"the input holds {len(found)} collections: {names}"
        hint = "Choose one with --collection NAME; `collgen build` builds them all."
        raise _refused("several-collections", message, (), hint)
    return found[0]


def read(
    value: Input, origin: Origin, report: Report, wanted: str | None = None
) -> Collection:
    """Return the collection in an input; raise CollgenError if there is none, or no single one."""
    member = select(members(value, origin), wanted)
    assert member.format.read is not None
    collection = member.format.read(member.value, member.origin, report)
    if not _has_request(collection.root):
        message = "the collection has no requests"
        report.warn(
            "collection-empty", message, Place((*collection.root.pointer, "item"))
        )
    return collection


def scopes(value: Input) -> tuple[tuple[Environment, ...], tuple[Variable, ...]]:
    """Return the environments and the globals that an input holds besides its collections."""
    kind = _format(value, ())
    if kind.scopes is None:
        return (), ()
    environments, globals_ = kind.scopes(value)
    return tuple(environments), tuple(globals_)


def _has_request(root: Folder) -> bool:
    waiting: list[Folder | Request] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Request):
            return True
        waiting += item.items
    return False


def _format(value: Input, at: Pointer) -> Format:
    first = value[0] if isinstance(value, list) and value else value
    other = foreign_object(first) if isinstance(first, dict) else None
    if other is not None:
        kind, hint = other
        kind = kind if first is value else f"a list that begins with {kind}"
        message = f"this is {kind}, not a collection"
        raise _refused("not-a-collection", message, at, hint)
    found = next((each for each in formats() if each.recognizes(value)), None)
    if found is None:
        raise _refused("not-a-collection", _unknown(value), at)
    return found


def _unknown(value: Input) -> str:
    if isinstance(value, list):
        return "the document is a list, expected a collection or a list of items"
    if not isinstance(value, dict):
        return "the document is a single value, expected a collection"
    known = ", ".join(f"`{name[:30]}`" for name in list(value)[:6]) or "nothing"
    return f"the document holds {known}, expected `info` and `item` of a Postman collection"


def _refused(code: str, message: str, at: Pointer, hint: str = "") -> CollgenError:
    return CollgenError(Diagnostic(code, "error", message, Place(at), hint))
