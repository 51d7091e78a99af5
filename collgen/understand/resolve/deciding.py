"""From facts and example values to one schema.

All words are believed before an example. An example never loses in silence: when it does not fit
the documented type, the type is widened so that the collection's own call stays valid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from collgen.model import Fact, JsonValue, Missing, Place, Schema
from collgen.postman.references import has_reference
from collgen.understand.resolve.conflicts import kind_of
from collgen.understand.values import merging
from collgen.understand.values.jsonc import VariableRef

_INTEGER = re.compile(r"[+-]?\d{1,18}")
_NUMBER = re.compile(r"[+-]?(\d{1,18}(\.\d{1,18})?|\.\d{1,18})([eE][+-]?\d{1,3})?")
_PLAIN_INTEGER = re.compile(r"-?(0|[1-9]\d{0,15})")
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d{0,15})\.\d{1,15}")
_TEXT_NAME = re.compile(
    r"(?:(?:^|[-_.])(?:ur[il]|e-?mail|password"
    r"|(?:user|first|last|full|middle|family|given|display|nick)_?[nN]ame)"
    r"|(?<=[a-z])(?:Ur[il]|UR[IL]|Email|Password"
    r"|(?:User|First|Last|Full|Middle|Family|Given|Display|Nick)[Nn]ame)|^UR[IL])$"
)
_EITHER = ("integer", "string")
"""The types that an example of digits in a text admits."""
_SCALARS = frozenset({"string", "integer", "number", "boolean"})


_NOTHING_DOCUMENTED = Schema()


def text_evidence(values: Sequence[JsonValue | VariableRef]) -> Schema:
    """Return what example texts show: a number written as text may be either."""
    distinct = dict.fromkeys(v for v in values if isinstance(v, str) and v)
    texts = [text for text in distinct if not has_reference(text)]
    if not texts:
        return Schema()
    placeholders = [merging.is_placeholder(text) for text in texts]
    if any(placeholders):
        typed = next((found for found in placeholders if found and found.type), None)
        if typed is not None:
            return typed
        texts = [t for t, found in zip(texts, placeholders, strict=True) if not found]
        if not texts:
            return Schema()
    if all(text in ("true", "false") for text in texts):
        return Schema(type=("boolean",))
    if all(_PLAIN_INTEGER.fullmatch(text) for text in texts):
        return Schema(type=_EITHER)
    if all(_PLAIN_INTEGER.fullmatch(t) or _PLAIN_NUMBER.fullmatch(t) for t in texts):
        return Schema(type=("number", "string"))
    if texts[0][4:5] == "-":
        return merging.infer(texts, dates=True)
    return Schema(type=("string",))


def is_text_name(name: str) -> bool:
    """Return whether this name means a text, whatever the value: `redirect_uri`, `newPassword`."""
    return _TEXT_NAME.search(name) is not None


def of_name(place: Place) -> Fact:
    """Return the type that such a name implies when nothing else states one."""
    return Fact("type", "string", "rule", "what has such a name is a text", place)


def build_schema(
    chosen: dict[str, Fact],
    evidence: Schema,
    values: Sequence[JsonValue | VariableRef],
    *,
    text: bool,
) -> tuple[Schema, list[int]]:
    """Combine the documented words with what the examples show.

    Return with it the numbers of the values that the documented words leave out. `text` says that
    the place carries text only (path, query, header, form), so that a number or a boolean needs no
    second form on the wire.
    """
    schema, odd = _widen(documented_schema(chosen, evidence), values, text=text)
    return without_wrong_date(schema, odd, values)


def documented_schema(chosen: dict[str, Fact], evidence: Schema) -> Schema:
    """Return what the words state, completed by what the examples show."""
    documented = _documented(chosen)
    if not documented.type:
        if documented.enum:
            kinds = dict.fromkeys(kind_of(value) for value in documented.enum)
            documented = replace(documented, type=tuple(kinds))
        else:
            documented = _take_type(documented, evidence)
        if "type_hint" in chosen and documented.type in ((), _EITHER):
            documented = replace(documented, type=(str(chosen["type_hint"].value),))
        elif not documented.type and (implied := _implied_type(documented)):
            documented = replace(documented, type=implied)
    elif "array" in documented.type or "object" in documented.type:
        documented = _take_structure(documented, evidence)
    if "null" in evidence.type and "null" not in documented.type and documented.type:
        documented = replace(documented, type=(*documented.type, "null"))
    return _typed_words(documented)


def to_caller(schema: Schema, value: JsonValue | Missing) -> JsonValue | Missing:
    """Return a text from the wire in the caller's type, where that is clear; else as it is."""
    if not isinstance(value, str):
        return value
    types = schema.type
    if "array" in types and schema.separator:
        if schema.separator in value:
            return [part.strip() for part in value.split(schema.separator)]
        if value and "string" not in types:
            return [value]  # a list of one
    if schema.enum and value in schema.enum:
        return value
    if "boolean" in types and value in ("true", "false"):
        return value == "true"
    if "integer" in types and _PLAIN_INTEGER.fullmatch(value):
        return int(value)
    if types == ("string",):
        return value
    if "number" in types and (
        _PLAIN_INTEGER.fullmatch(value) or _PLAIN_NUMBER.fullmatch(value)
    ):
        number = float(value)
        return (
            number
            if repr(number) == value
            else int(value) if "." not in value else value
        )
    return value


def accepts(schema: Schema, value: JsonValue) -> bool:
    """Return whether a value, in the caller's type, has the schema's type (not its limits)."""
    if not schema.type:
        return True
    kind = kind_of(value)
    if kind in schema.type or (kind == "integer" and "number" in schema.type):
        if schema.enum and kind in _SCALARS and not schema.open_enum:
            return value in schema.enum
        return True
    return False


def without_wrong_date(
    schema: Schema, odd: list[int], values: Sequence[JsonValue | VariableRef]
) -> tuple[Schema, list[int]]:
    """Drop a documented date or date-time where an example has another form (`31/12/2024`).

    The numbers of such examples join `odd`.
    """
    if schema.format not in ("date", "date-time") or not values:
        return schema, odd
    wrong = list(_wrong_dates(schema.format, values))
    if not wrong:
        return schema, odd
    return replace(schema, format=None), sorted({*odd, *wrong})


def _wrong_dates(kind: str, values: Sequence[JsonValue | VariableRef]) -> Iterator[int]:
    for number, value in enumerate(values):
        if (
            isinstance(value, str)
            and any(map(str.isdigit, value))  # a text without one stands for a date
            and not _is_iso(value, kind)
            and not has_reference(value)
            and not merging.is_placeholder(value)
        ):
            yield number


def _is_iso(text: str, kind: str) -> bool:
    if (text[10:11] == "T") != (kind == "date-time") or text[4:5] != "-":
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _documented(chosen: dict[str, Fact]) -> Schema:
    """Return the words that describe a value; others of `chosen` describe the parameter."""
    words: dict[str, Any] = {
        field: read(chosen[word].value)
        for word, (field, read) in _FIELDS.items()
        if word in chosen
    }
    if "items" in chosen or "items_enum" in chosen:
        words["items"] = _documented_items(chosen)
    return Schema(**words) if words else _NOTHING_DOCUMENTED


def _documented_items(chosen: dict[str, Fact]) -> Schema | None:
    kind = chosen["items"].value if "items" in chosen else None
    types: tuple[str, ...] = (kind,) if isinstance(kind, str) else ()
    enum = _values(chosen["items_enum"].value) if "items_enum" in chosen else ()
    types = types or tuple(dict.fromkeys(map(kind_of, enum)))
    return Schema(type=types, enum=enum) if types else None


def _implied_type(schema: Schema) -> tuple[str, ...]:
    """Return the type that the documented words leave, if they leave only one."""
    words = (schema.format, schema.pattern, schema.min_length, schema.max_length)
    is_text = any(word is not None for word in words) or isinstance(schema.default, str)
    return ("string",) if is_text else ()


def _take_type(schema: Schema, evidence: Schema) -> Schema:
    if schema is _NOTHING_DOCUMENTED:
        return Schema(
            type=evidence.type,
            format=evidence.format,
            items=evidence.items,
            properties=evidence.properties,
            additional=evidence.additional,
        )
    return replace(
        schema,
        type=evidence.type,
        format=schema.format or evidence.format,
        items=evidence.items,
        properties=evidence.properties,
        additional=evidence.additional,
    )


def _take_structure(schema: Schema, evidence: Schema) -> Schema:
    if "array" in evidence.type and evidence.items is not None:
        schema = replace(schema, items=evidence.items)
    if "object" in evidence.type:
        schema = replace(
            schema, properties=evidence.properties, additional=evidence.additional
        )
    return schema


def _typed_words(schema: Schema) -> Schema:
    """Put default and enum, which are text in most documents, into the documented type."""
    if "string" in schema.type or not schema.type:
        return schema
    if schema.type == ("boolean",):
        schema = replace(schema, enum=())
    if isinstance(schema.default, str):
        schema = replace(schema, default=to_caller(schema, schema.default))
    if schema.enum and not ({"array", "object"} & set(schema.type)):
        bare = replace(schema, enum=())
        typed = tuple(to_caller(bare, value) for value in schema.enum)
        schema = replace(
            schema, enum=tuple(v for v in typed if not isinstance(v, Missing))
        )
    return schema


def _widen(
    schema: Schema, values: Sequence[JsonValue | VariableRef], *, text: bool
) -> tuple[Schema, list[int]]:
    """Make room for every example value that the documented type leaves out, and number them."""
    odd: list[int] = []
    fitting: set[str] = set()
    for number, value in enumerate(values):
        if isinstance(value, VariableRef) or (text and value is None):
            continue
        if isinstance(value, str):
            if value in fitting:
                continue
            if (
                has_reference(value)
                or merging.is_placeholder(value)
                or (text and not value)
            ):
                continue
            typed = to_caller(schema, value)
            if typed != value or type(typed) is not str:
                if not text and not isinstance(typed, list):
                    schema = replace(schema, as_text=True)
                if not isinstance(typed, Missing) and accepts(schema, typed):
                    fitting.add(value)
                    continue
            elif accepts(schema, value):
                fitting.add(value)
                continue
        elif accepts(schema, value):
            continue
        kind = kind_of(value)
        odd.append(number)
        if schema.enum and kind in schema.type:
            schema = replace(schema, open_enum=True)
        elif kind != "null" or schema.type:
            schema = replace(schema, type=(*schema.type, kind))
    return schema, odd


def _types(value: JsonValue) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(map(str, value))
    return (str(value),) if value else ()


def _values(value: JsonValue) -> tuple[JsonValue, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _kept(value: JsonValue) -> JsonValue:
    return value


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) and value else None


def _number(value: JsonValue) -> float | int | None:
    return (
        value
        if isinstance(value, (int, float)) and not isinstance(value, bool)
        else None
    )


def _integer(value: JsonValue) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


_FIELDS: Final[dict[str, tuple[str, Callable[[Any], Any]]]] = {
    "type": ("type", _types),
    "format": ("format", _text),
    "enum": ("enum", _values),
    "open_enum": ("open_enum", bool),
    "default": ("default", _kept),
    "minimum": ("minimum", _number),
    "maximum": ("maximum", _number),
    "minLength": ("min_length", _integer),
    "maxLength": ("max_length", _integer),
    "pattern": ("pattern", _text),
    "deprecated": ("deprecated", bool),
    "readOnly": ("read_only", bool),
    "unit": ("unit", _text),
    "separator": ("separator", _text),
}
"""Of a fact's word the field of a schema that it fills, and how."""
