"""JSON values as the text that Postman makes of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.model import JsonValue, Place

if TYPE_CHECKING:
    from collgen.postman.collection import Pointer

Json: TypeAlias = Any
"""A parsed JSON value whose shape was checked against a schema before."""

JsonObject: TypeAlias = Mapping[str, Json]

DEEPEST: Final = 200
"""Nesting that collgen follows; real collections stay below 30."""


def text_of(value: JsonValue, pointer: Pointer = ()) -> str:
    """Return a value as JavaScript's `String` or, for a container, `JSON.stringify` has it."""
    if isinstance(value, str):
        return value
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    return json_text(value, pointer)


def json_text(value: JsonValue, pointer: Pointer = ()) -> str:
    """Return a value as compact JSON."""
    return json.dumps(kept(value, pointer), separators=(",", ":"), ensure_ascii=False)


def text(value: Json) -> str:
    """Return a scalar as text, and nothing as an empty one."""
    if type(value) is str:
        return value
    return "" if value is None else text_of(value)


def maybe_text(value: Json, pointer: Pointer) -> str | None:
    """Return a value as text, but null (and what is absent) as None."""
    if value is None or type(value) is str:
        return value
    return text_of(value, pointer)


def description(value: Json) -> str:
    """Return a description from its text or `{content, type}` form."""
    if type(value) is str:
        return value
    if isinstance(value, dict):
        value = value.get("content")
    return text(value)


def truthy(value: Json) -> bool:
    """Return whether JavaScript, and so Postman, takes a value for true."""
    return value is True or bool(value)


def kept(value: JsonValue, pointer: Pointer) -> JsonValue:
    """Return a value that goes on to later stages, which recurse: refuse a bottomless one."""
    level: list[JsonValue] = [value]
    for _ in range(DEEPEST):
        level = [
            child
            for parent in level
            if isinstance(parent, dict | list)
            for child in (parent.values() if isinstance(parent, dict) else parent)
        ]
        if not level:
            return value
    raise too_deep(pointer)


def too_deep(pointer: Pointer) -> CollgenError:
    """Return the error for values nested deeper than anything a person would write."""
    message = f"values are nested deeper than {DEEPEST} levels"
    return CollgenError(Diagnostic("too-deep", "error", message, Place(pointer)))


def _number(value: float) -> str:
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    if 1e-6 <= abs(value) < 1e21:
        from decimal import Decimal  # rarely needed, and slow to import

        return format(Decimal(repr(value)), "f")
    return repr(value).replace("e-0", "e-")
