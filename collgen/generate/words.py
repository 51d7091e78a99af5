"""Types and limits in words, as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.values import json_line
from collgen.model import JsonValue, Missing, Parameter, Schema

_MAX_VALUES = 20
"""Values of a closed set that are listed; the rest is counted."""
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
_ACCEPTED = {
    **_BY_FORMAT,
    "date": "string or `date`",
    "date-time": "string or `datetime`",
}


def type_of(parameter: Parameter) -> Markdown:
    """Return the type of a parameter in words."""
    if parameter.file:
        words = "file or string" if parameter.or_text else "file"
        if parameter.repeated:
            words = (
                f"list of {words.replace('file', 'files').replace('string', 'strings')}"
            )
        return Markdown(words)
    schema = parameter.schema
    # The signature has `str | int` for a text of which no more is known.
    is_unknown = not schema.type and not schema.enum and parameter.location != "body"
    kind = Markdown("string or integer") if is_unknown else argument_words(schema)
    is_list = parameter.repeated and "array" not in parameter.schema.type
    return Markdown.fill("list of {}", kind) if is_list else kind


def argument_words(schema: Schema) -> Markdown:
    """Return the type of an argument in words; for a date, both types that are taken."""
    return type_words(schema, _ACCEPTED)


def type_words(schema: Schema, formats: Mapping[str, str] = _BY_FORMAT) -> Markdown:
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
        return Markdown("null" if schema.nullable else "any")
    if schema.nullable:
        kinds.append(Markdown("null"))
    return Markdown.joined(" or ", kinds)


def _kind_words(schema: Schema, kind: str, formats: Mapping[str, str]) -> Markdown:
    if kind == "array" and schema.items:
        return Markdown.fill("list of {}", type_words(schema.items, formats))
    if kind == "object" and schema.additional is not None and not schema.properties:
        return Markdown.fill("map of {}", type_words(schema.additional, formats))
    if kind == "string" and schema.format:
        return Markdown(formats.get(schema.format, "string"))
    return Markdown("list" if kind == "array" else kind)


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
        found.append(_between(schema.minimum, schema.maximum, ""))
    if schema.min_length is not None or schema.max_length is not None:
        found.append(_between(schema.min_length, schema.max_length, " characters"))
    if schema.unit:
        found.append(Markdown.fill("in {}", markdown.lines(schema.unit)))
    if schema.pattern:
        found.append(Markdown.fill("matches {}", value_words(schema.pattern)))
    if schema.separator:
        found.append(Markdown.fill("joined by {}", value_words(schema.separator)))
    if schema.deprecated:
        found.append(Markdown("deprecated"))
    return Markdown.joined(", ", found)


def _between(low: float | None, high: float | None, unit: str) -> Markdown:
    if low == high:
        return Markdown(f"exactly {low}{unit}")
    if low is None:
        return Markdown(f"at most {high}{unit}")
    if high is None:
        return Markdown(f"at least {low}{unit}")
    return Markdown(f"{low}–{high}{unit}")
