"""Types from example values: every example of the same thing merged into one schema.

Schemas are made once for each shape: equal examples give the same object, so that merging a list
of a thousand equal items is a thousand comparisons by identity.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Final

from collgen.model import JsonValue, Property, Schema
from collgen.postman.references import has_reference
from collgen.understand.values.placeholders import (
    BOOLEAN,
    FORMATS,
    INTEGER,
    NULL,
    NUMBER,
    STRING,
    UNKNOWN,
    is_placeholder,
)

__all__ = ["infer", "is_placeholder", "merge"]

MAX_DEPTH: Final = 100
"""Deeper than this, everything is of unknown type."""
MAP_SIZE: Final = 30
"""So many keys with values of one type are data, not names."""

_ORDER: Final = ("string", "integer", "number", "boolean", "array", "object", "null")
_CONSTANTS: Final = {int: INTEGER, float: NUMBER, bool: BOOLEAN, type(None): NULL}
_EMPTY_ARRAY: Final = Schema(type=("array",))
_DATA_KEY = re.compile(
    r"[0-9]+"
    r"|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
    r"|[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:[T ][0-9:.Z+-]*)?)?"
    r"|(?=[a-f]*[0-9])[0-9a-f]{16,64}"
    r"|(?=[a-zA-Z]*[0-9])(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])[a-zA-Z0-9]{20,64}"
    # Generators fill the keys of a map with pseudo-Latin: `nostrud_5`, `aliquip2`.
    r"|(?:adipisicing|aliqua|aliquip|amet|anim|aute|cillum|commodo|consectetur|consequat|culpa"
    r"|cupidatat|deserunt|dolor|dolore|duis|eiusmod|elit|enim|esse|excepteur|exercitation|fugiat"
    r"|incididunt|ipsum|irure|labore|laboris|laborum|lorem|magna|minim|mollit|nisi|nostrud|nulla"
    r"|occaecat|officia|pariatur|proident|quis|reprehenderit|sint|sunt|tempor|ullamco|velit|veniam"
    r"|voluptate)(?:_?[a-zA-Z0-9]{0,3})?"
    r"|(?:ad|do|ea|est|et|eu|ex|id|in|non|qui|sed|sit|ut)(?:_[a-zA-Z0-9]{1,3}|[0-9]{1,2})"
)
_CURRENCY = re.compile(r"[A-Z]{3}")

_DATE: Final = r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_DATE_TIME = re.compile(
    _DATE
    + r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})"
)
_DATE_ALONE = re.compile(_DATE)
_UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
_URI = re.compile(r"https?://[\w\[\].:@-]+(?:[/?#][^\s<>\"{}|\\^`]*)?")
_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def infer(
    values: Iterable[JsonValue], *, formats: bool = False, dates: bool = False
) -> Schema:
    """Return the type that admits all of `values`; `Schema()` when they show none.

    With `formats`, texts that are all unmistakably dates, UUIDs, URLs, … say so; with `dates`,
    those that are dates.
    """
    text_type = _text if formats else _dated_text if dates else _plain_text
    return _merge_all([_schema_of(value, 0, text_type) for value in values])


# --- one value ------------------------------------------------------------------------------


def _schema_of(value: object, depth: int, text_type: Callable[[str], Schema]) -> Schema:
    constant = _CONSTANTS.get(type(value))
    if constant is not None:
        return constant
    if isinstance(value, str):
        return text_type(value)
    if depth >= MAX_DEPTH:
        return UNKNOWN
    if isinstance(value, list):
        items = [_schema_of(item, depth + 1, text_type) for item in value]
        return _array(_merge_all(items))
    return (
        _schema_of_object(value, depth + 1, text_type)
        if isinstance(value, dict)
        else UNKNOWN
    )


def _schema_of_object(
    value: dict[str, JsonValue], depth: int, text_type: Callable[[str], Schema]
) -> Schema:
    children = []
    for (
        item
    ) in (
        value.values()
    ):  # the hottest loop here: nine of ten values are text or numbers
        kind = type(item)
        if kind is str:
            children.append(text_type(item))  # type: ignore[arg-type]
        else:
            constant = _CONSTANTS.get(kind)
            children.append(constant or _schema_of(item, depth, text_type))
    names = tuple(value)
    if names and _is_map(names, children):
        values = UNKNOWN
        for child in children:
            values = merge(values, child)
        return _composite(("object",), None, None, (), [], None, values)
    return _composite(("object",), None, None, names, children)


def _plain_text(text: str) -> Schema:
    if (text[:1] == "<" or has_reference(text)) and (
        placeholder := is_placeholder(text)
    ) is not None:
        # In quotes, a variable gives text whatever it holds.
        if text[0] == "<":
            return placeholder
        return STRING if placeholder.type else UNKNOWN
    return STRING


def _dated_text(text: str) -> Schema:
    dashed = text[4:5] == "-" and text[7:8] == "-"
    return _text(text) if dashed else _plain_text(text)


def _text(text: str) -> Schema:
    length = len(text)
    if length >= 10 and text[4] == "-" and text[7] == "-":
        if length == 10:
            return FORMATS["date"] if _DATE_ALONE.fullmatch(text) else STRING
        return FORMATS["date-time"] if _DATE_TIME.fullmatch(text) else STRING
    if length == 36 and text[8] == "-":
        return FORMATS["uuid"] if _UUID.fullmatch(text) else STRING
    if text[:4] == "http":
        return FORMATS["uri"] if _URI.fullmatch(text) else _plain_text(text)
    if 5 < length < 255 and "@" in text:
        return FORMATS["email"] if _EMAIL.fullmatch(text) else _plain_text(text)
    return _plain_text(text)


def _is_map(names: tuple[str, ...], children: list[Schema]) -> bool:
    """Return whether an object's keys are data: numbers, UUIDs, dates, currencies, very many."""
    first = names[0]
    if _DATA_KEY.fullmatch(first):
        return all(_DATA_KEY.fullmatch(name) for name in names)
    if len(names) < 3:
        return False
    if len(first) == 3 and first.isupper():
        return _alike(children) and all(_CURRENCY.fullmatch(name) for name in names)
    return len(names) >= MAP_SIZE and children[0].properties != () and _alike(children)


def _alike(children: list[Schema]) -> bool:
    first = children[0]
    return all(child is first for child in children)


# --- schemas, each made once ----------------------------------------------------------------

# Keys hold the ids of schemas that the entry itself keeps alive.
_SCHEMAS: dict[tuple[object, ...], Schema] = {}
_PROPERTIES: dict[tuple[str, int, bool], Property] = {}
_MERGED: dict[tuple[int, int], tuple[Schema, Schema, Schema]] = {}
_MAX_ENTRIES: Final = 1 << 17


def _leaf(types: tuple[str, ...], text_format: str | None) -> Schema:
    key = (types, text_format)
    schema = _LEAVES.get(key)
    if schema is None:
        schema = _LEAVES[key] = Schema(type=types, format=text_format)
    return schema


_LEAVES: Final = {
    (schema.type, schema.format): schema
    for schema in (STRING, INTEGER, NUMBER, BOOLEAN, NULL, *FORMATS.values())
}


def _array(items: Schema) -> Schema:
    return (
        _EMPTY_ARRAY
        if items is UNKNOWN
        else _composite(("array",), None, items, (), [])
    )


def _composite(
    types: tuple[str, ...],
    text_format: str | None,
    items: Schema | None,
    names: Sequence[str],
    children: list[Schema],
    required: tuple[bool, ...] | None = None,
    additional: Schema | None = None,
) -> Schema:
    """Return the schema of an array or object; `required` None means that all names are."""
    key = (
        types,
        text_format,
        id(items),
        names,
        tuple(map(id, children)),
        required,
        id(additional),
    )
    schema = _SCHEMAS.get(key)
    if schema is None:
        if len(_SCHEMAS) + len(_MERGED) > _MAX_ENTRIES:
            for table in (_SCHEMAS, _PROPERTIES, _MERGED):
                table.clear()
        flags = repeat(True) if required is None else required
        schema = _SCHEMAS[key] = Schema(
            type=types,
            format=text_format,
            items=items,
            properties=tuple(map(_property, names, children, flags)),
            additional=additional,
        )
    return schema


def _property(name: str, schema: Schema, required: bool) -> Property:
    key = (name, id(schema), required)
    made = _PROPERTIES.get(key)
    if made is None:
        made = _PROPERTIES[key] = Property(name, name, schema, required)
    return made


# --- merging --------------------------------------------------------------------------------


def merge(one: Schema, other: Schema) -> Schema:
    """Return the schema that admits what either of two admits; an unknown one adds nothing.

    Only what examples show is merged: type, format, items, properties, additional.
    """
    if one is other or not other.type:
        return one
    if not one.type:
        return other
    key = (id(one), id(other))
    known = _MERGED.get(key)
    if known is None:
        known = _MERGED[key] = (one, other, _merge(one, other))
    return known[2]


def _merge_all(schemas: list[Schema]) -> Schema:
    """Return the schema that admits what any of them admits.

    Neighbours are merged first, then the results: one by one, objects that share no name would
    cost the square of their number.
    """
    while len(schemas) > 1:
        odd = schemas[len(schemas) & ~1 :]
        schemas = [*map(merge, schemas[::2], schemas[1::2]), *odd]
    return schemas[0] if schemas else UNKNOWN


def _merge(one: Schema, other: Schema) -> Schema:
    types = _union(one.type, other.type)
    text_format = _common_format(one, other)
    if "object" not in types and "array" not in types:
        return _leaf(types, text_format)
    items = _merge_optional(one.items, other.items)
    additional = _merge_optional(one.additional, other.additional)
    if "object" in one.type and "object" in other.type:
        members = _merge_properties(one.properties, other.properties)
    else:
        members = {
            p.name: (p.schema, p.required) for p in (*one.properties, *other.properties)
        }
    children = [schema for schema, _ in members.values()]
    required = tuple(needed for _, needed in members.values())
    return _composite(
        types,
        text_format,
        items,
        tuple(members),
        children,
        None if all(required) else required,
        additional,
    )


def _merge_optional(one: Schema | None, other: Schema | None) -> Schema | None:
    if one is None or other is None:
        return other if one is None else one
    return merge(one, other)


def _merge_properties(
    one: tuple[Property, ...], other: tuple[Property, ...]
) -> dict[str, tuple[Schema, bool]]:
    """Return type and presence of the members of two objects; both must have what is required."""
    members = {p.name: (p.schema, False) for p in one}
    required = {p.name: p.required for p in one}
    for p in other:
        if p.name in members:
            both = required[p.name] and p.required
            members[p.name] = (merge(members[p.name][0], p.schema), both)
        else:
            members[p.name] = (p.schema, False)
    return members


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    if one == other:
        return one
    both = {*one, *other}
    if "number" in both:
        both.discard("integer")
    return tuple(name for name in _ORDER if name in both)


def _common_format(one: Schema, other: Schema) -> str | None:
    """Return the format on which all texts agree, when the only other value is null."""
    if one.format == other.format:
        return one.format
    if one.type == ("null",):
        return other.format
    return one.format if other.type == ("null",) else None
