"""Types and limits in words, as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from collgen.escape import authored_markdown, markdown
from collgen.escape.escaped import Markdown
from collgen.generate.values import json_line
from collgen.model import JsonValue, Missing, Parameter, Schema

_MAX_VALUES = 20
"""Values of a closed set that are listed; the rest is counted."""
_STRING: Final = Markdown("string")
_NULL: Final = Markdown("null")
_BY_TYPE: Final = {
    "array": Markdown("list"),
    "object": Markdown("object"),
    "integer": Markdown("integer"),
    "number": Markdown("number"),
    "boolean": Markdown("boolean"),
    "string": _STRING,
}
_FILE: Final = Markdown("file")
_BY_FORMAT: Final = {
    "binary": Markdown("bytes"),
    "event-stream": Markdown("server-sent events"),
    "byte": Markdown("base64 text"),
    "file": _FILE,
    "date": Markdown("date"),
    "date-time": Markdown("date and time"),
    "email": Markdown("e-mail address"),
    "time": Markdown("time"),
    "uri": Markdown("URL"),
    "uuid": Markdown("UUID"),
}
_ACCEPTED: Final = {
    **_BY_FORMAT,
    "date": Markdown("string or `date`"),
    "date-time": Markdown("string or `datetime`"),
}
_FILES: Final = Markdown("list of files")
_FILE_OR_STRING: Final = Markdown("file or string")
_FILES_OR_STRINGS: Final = Markdown("list of files or strings")


def type_of(parameter: Parameter) -> Markdown:
    """Return the type of a parameter in words."""
    if parameter.file:
        if parameter.repeated:
            return _FILES_OR_STRINGS if parameter.or_text else _FILES
        return _FILE_OR_STRING if parameter.or_text else _FILE
    schema = parameter.schema
    # The signature has `str | int` for a text of which no more is known.
    is_unknown = not schema.type and not schema.enum and parameter.location != "body"
    kind = Markdown("string or integer") if is_unknown else argument_words(schema)
    is_list = parameter.repeated and "array" not in parameter.schema.type
    return Markdown.fill("list of {}", kind) if is_list else kind


def argument_words(schema: Schema) -> Markdown:
    """Return the type of an argument in words; for a date, both types that are taken."""
    return type_words(schema, _ACCEPTED)


def type_words(
    schema: Schema, formats: Mapping[str, Markdown] = _BY_FORMAT
) -> Markdown:
    """Return a type in words: `integer`, `list of string`, `one of a, b`."""
    if schema.enum:
        pattern = "{}, or another" if schema.open_enum else "one of {}"
        if schema.nullable and None not in schema.enum:
            pattern += ", or null"
        return Markdown.fill(pattern, _values(schema.enum))
    kinds = [
        _kind_words(schema, kind, formats) for kind in schema.type if kind != "null"
    ]
    if not kinds:
        return _NULL if schema.nullable else Markdown("any")
    if schema.nullable:
        kinds.append(_NULL)
    return Markdown.joined(" or ", kinds)


def _kind_words(schema: Schema, kind: str, formats: Mapping[str, Markdown]) -> Markdown:
    if kind == "array" and schema.items:
        return Markdown.fill("list of {}", type_words(schema.items, formats))
    if kind == "object" and schema.additional is not None and not schema.properties:
        return Markdown.fill("map of {}", type_words(schema.additional, formats))
    if kind == "string" and schema.format:
        return formats.get(schema.format, _STRING)
    return _BY_TYPE[kind]


def _values(values: tuple[JsonValue, ...]) -> Markdown:
    shown = Markdown.joined(", ", map(value_words, values[:_MAX_VALUES]))
    left = len(values) - _MAX_VALUES
    return Markdown.fill("{} and {} more", shown, left) if left > 0 else shown


@lru_cache(maxsize=2048)
def _string_words(value: str) -> Markdown:
    return markdown.code(value) if value else Markdown("empty")


def value_words(value: JsonValue) -> Markdown:
    """Return a value as code."""
    if isinstance(value, str):
        return _string_words(value)
    return markdown.code(json_line(value))


def default_words(schema: Schema) -> Markdown:
    """Return the default value, nothing when there is none."""
    return (
        Markdown()
        if isinstance(schema.default, Missing)
        else value_words(schema.default)
    )


def limits(schema: Schema) -> Markdown:
    """Return the limits of a value in words: `2000–10000, in milliseconds`."""
    found = []
    if schema.minimum is not None or schema.maximum is not None:
        found.append(_between(schema.minimum, schema.maximum, Markdown()))
    if schema.min_length is not None or schema.max_length is not None:
        found.append(
            _between(schema.min_length, schema.max_length, Markdown(" characters"))
        )
    if schema.unit:
        found.append(Markdown.fill("in {}", authored_markdown.lines(schema.unit)))
    if schema.pattern:
        found.append(Markdown.fill("matches {}", value_words(schema.pattern)))
    if schema.separator:
        found.append(Markdown.fill("joined by {}", value_words(schema.separator)))
    if schema.deprecated:
        found.append(Markdown("deprecated"))
    return Markdown.joined(", ", found)


def _between(low: float | None, high: float | None, unit: Markdown) -> Markdown:
    if low is None:
        return Markdown() if high is None else Markdown.fill("at most {}{}", high, unit)
    if high is None:
        return Markdown.fill("at least {}{}", low, unit)
    if low == high:
        return Markdown.fill("exactly {}{}", low, unit)
    return Markdown.fill("{}–{}{}", low, high, unit)
