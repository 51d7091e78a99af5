"""Two schemas of the same thing: what was narrowed and what was widened.

What callers send may be widened without harm, what they receive may be narrowed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from collgen.diff.changes import Change
from collgen.model import JsonValue, Property, Schema

_ANYTHING: Final = "any type"
_MOST_VALUES: Final = 6


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared: what callers send, or what they receive."""

    what: Literal["argument", "result"]
    """Begins the codes."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Classes by former names that callers may still use."""

    @property
    def is_sent(self) -> bool:
        """Whether callers send it."""
        return self.what == "argument"

    def change(self, word: str, *, narrower: bool, message: str) -> Change:
        """Return a change that is breaking when it goes the wrong way."""
        breaking = narrower == self.is_sent
        return Change(f"{self.what}-{word}", breaking, message)


def compare_schemas(
    old: Schema, new: Schema, name: str, compared: Compared
) -> Iterator[Change]:
    """Yield what changed from one schema to the other, and in what is inside of it."""
    waiting = [(old, new, name)]
    while waiting:
        before, after, path = waiting.pop(0)
        if before == after:
            continue
        yield from _types(before, after, path, compared)
        yield from _classes(before, after, path, compared)
        yield from _values(before, after, path, compared)
        if before.items is not None and after.items is not None:
            waiting.append((before.items, after.items, f"{path}[]"))
        if before.additional is not None and after.additional is not None:
            waiting.append((before.additional, after.additional, f"{path}.*"))
        yield from _members(before, after, path, compared, waiting)


def _classes(
    old: Schema, new: Schema, path: str, compared: Compared
) -> Iterator[Change]:
    """Yield the class that is another one: callers name it in their own types."""
    if old.model is None or new.model is None:
        return
    if new.model not in (old.model, compared.renamed.get(old.model)):
        message = f"`{path}` was `{old.model}` and is `{new.model}`"
        yield Change(f"{compared.what}-class-changed", True, message)


def _types(old: Schema, new: Schema, path: str, compared: Compared) -> Iterator[Change]:
    before, after = _kinds(old), _kinds(new)
    if before != after:
        message = f"`{path}` was {_named(old)} and is {_named(new)}"
        if before and (not after or before < after):
            yield compared.change("type-widened", narrower=False, message=message)
        elif after and (not before or after < before):
            yield compared.change("type-narrowed", narrower=True, message=message)
        else:
            yield Change(f"{compared.what}-type-changed", True, message)
    elif old.format != new.format:
        message = f"`{path}` had the format {old.format}, and has {new.format}"
        yield Change(f"{compared.what}-format-changed", False, message)


def _kinds(schema: Schema) -> frozenset[str]:
    kinds = frozenset(schema.type)
    return kinds | {"integer"} if "number" in kinds else kinds


def _named(schema: Schema) -> str:
    return " or ".join(schema.type) or _ANYTHING


def _values(
    old: Schema, new: Schema, path: str, compared: Compared
) -> Iterator[Change]:
    """Yield what changed of closed sets of values; an open one only suggests."""
    before = None if old.open_enum or not old.enum else _texts(old.enum)
    after = None if new.open_enum or not new.enum else _texts(new.enum)
    if before == after:
        return
    if after is None:
        message = f"`{path}` takes other values than before too"
        yield compared.change("values-opened", narrower=False, message=message)
        return
    if before is None:
        message = f"`{path}` is only one of {_listed(after)}"
        yield compared.change("values-closed", narrower=True, message=message)
        return
    gone = [value for value in before if value not in after]
    come = [value for value in after if value not in before]
    if gone:
        message = f"`{path}` has no longer {_listed(gone)}"
        yield compared.change("value-removed", narrower=True, message=message)
    if come:
        message = f"`{path}` has {_listed(come)} too"
        yield compared.change("value-added", narrower=False, message=message)


def _texts(values: tuple[JsonValue, ...]) -> dict[str, None]:
    return dict.fromkeys(repr(value) for value in values)


def _listed(values: list[str] | dict[str, None]) -> str:
    names = list(values)
    shown = ", ".join(names[:_MOST_VALUES])
    return shown if len(names) <= _MOST_VALUES else f"{shown}, …"


def _members(
    old: Schema,
    new: Schema,
    path: str,
    compared: Compared,
    waiting: list[tuple[Schema, Schema, str]],
) -> Iterator[Change]:
    before = {member.name: member for member in old.properties}
    after = {member.name: member for member in new.properties}
    if not before or not after:  # an object of which nothing is known
        return
    for name, member in before.items():
        inner = f"{path}.{name}" if path else name
        later = after.get(name)
        if later is None:
            yield Change(f"{compared.what}-field-removed", True, f"`{inner}` is gone")
            continue
        if compared.is_sent and later.required and not member.required:
            message = f"`{inner}` is required now"
            yield Change(f"{compared.what}-field-required", True, message)
        if not compared.is_sent and _may_lack(member, later):
            message = f"`{inner}` may be missing now: it is None then"
            yield Change(f"{compared.what}-field-optional", True, message)
        waiting.append((member.schema, later.schema, inner))
    for name, member in after.items():
        if name not in before:
            inner = f"{path}.{name}" if path else name
            yield _new_member(member, inner, compared)


def _may_lack(old: Property, new: Property) -> bool:
    """Return whether a field that every answer had may be None, which its type says."""
    had = old.required and old.schema.type and not old.schema.nullable
    return bool(had) and not new.required and not new.schema.nullable


def _new_member(member: Property, inner: str, compared: Compared) -> Change:
    required = compared.is_sent and member.required
    words = " and required" if required else ""
    return Change(f"{compared.what}-field-added", required, f"`{inner}` is new{words}")
