"""Types and limits in words for people, as cells of a Markdown table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from collgen.escape import markdown
from collgen.generate.values import json_line
from collgen.model import JsonValue, Missing, Parameter, Schema

_MAX_VALUES = 20
"""Values of a closed set that a cell lists; the rest is counted."""
_BY_FORMAT = {
    "binary": "bytes",
    "event-stream": "server-sent events",
    "byte": "base64 text",
    "date": "date",
    "date-time": "date and time",
    "email": "e-mail address",
    "time": "time",
    "uri": "URL",
    "uuid": "UUID",
}
_GIVEN = {**_BY_FORMAT, "date": "string or `date`", "date-time": "string or `datetime`"}


def type_of(parameter: Parameter) -> str:
    """Return the type of a parameter in words."""
    if parameter.file:
        if parameter.or_text:
            return (
                "list of files or strings" if parameter.repeated else "file or string"
            )
        return "list of files" if parameter.repeated else "file"
    schema = parameter.schema
    # The signature has `str | int` for a text of which no more is known.
    is_unknown = not schema.type and not schema.enum and parameter.location != "body"
    words = "string or integer" if is_unknown else argument_words(schema)
    if parameter.repeated and "array" not in parameter.schema.type:
        return f"list of {words}"
    return words


def argument_words(schema: Schema) -> str:
    """Return what may be handed over, in words: a date is taken as a text, too."""
    return type_words(schema, _GIVEN)


def type_words(schema: Schema, formats: Mapping[str, str] = _BY_FORMAT) -> str:
    """Return a type in words: `integer`, `list of string`, `one of a, b`, ready for a cell."""
    if schema.enum:
        words = _values(schema.enum)
        words = f"{words}, or another" if schema.open_enum else f"one of {words}"
        return (
            f"{words}, or null"
            if schema.nullable and None not in schema.enum
            else words
        )
    if len(schema.type) == 1:
        return _kind_words(schema, schema.type[0], formats)
    kinds = [
        _kind_words(schema, kind, formats) for kind in schema.type if kind != "null"
    ]
    if not kinds:
        return "null" if schema.nullable else "any"
    if schema.nullable:
        kinds.append("null")
    return " or ".join(kinds)


def _kind_words(schema: Schema, kind: str, formats: Mapping[str, str]) -> str:
    if kind == "array":
        items = schema.items
        return f"list of {type_words(items, formats)}" if items else "list"
    if kind == "object" and schema.additional is not None and not schema.properties:
        return f"map of {type_words(schema.additional, formats)}"
    if kind == "string" and schema.format:
        return formats.get(schema.format, "string")
    return kind


def _values(values: tuple[JsonValue, ...]) -> str:
    shown = ", ".join(value_cell(value) for value in values[:_MAX_VALUES])
    left = len(values) - _MAX_VALUES
    return f"{shown} and {left} more" if left > 0 else shown


@lru_cache(maxsize=2048)
def _string_cell(value: str) -> str:
    return markdown.code(value, cell=True) if value else "empty"


def value_cell(value: JsonValue) -> str:
    """Return a value as code, for a cell."""
    if isinstance(value, str):
        return _string_cell(value)
    return markdown.code(json_line(value), cell=True)


def default_cell(schema: Schema) -> str:
    """Return the default value for a cell, nothing when there is none."""
    return "" if isinstance(schema.default, Missing) else value_cell(schema.default)


def limits(schema: Schema) -> str:
    """Return what a value must keep to, in words: `2000–10000, in milliseconds`."""
    found = []
    if schema.minimum is not None or schema.maximum is not None:
        found.append(_between(schema.minimum, schema.maximum, ""))
    if schema.min_length is not None or schema.max_length is not None:
        found.append(_between(schema.min_length, schema.max_length, " characters"))
    if schema.unit:
        found.append(f"in {markdown.cell(schema.unit)}")
    if schema.pattern:
        found.append(f"matches {value_cell(schema.pattern)}")
    if schema.separator:
        found.append(f"joined by {value_cell(schema.separator)}")
    if schema.deprecated:
        found.append("deprecated")
    return ", ".join(found)


def _between(low: float | None, high: float | None, unit: str) -> str:
    if low == high:
        return f"exactly {low}{unit}"
    if low is None:
        return f"at most {high}{unit}"
    if high is None:
        return f"at least {low}{unit}"
    return f"{low}–{high}{unit}"
