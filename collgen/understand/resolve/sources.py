"""Sources of what no documentation states of a parameter: examples, Postman's fields, our rule.

Documentation brings its facts along. What the examples alone show is not noted while a client is
built, since nothing there asks for it; `inspect` and `lint` do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from collgen.model import Fact, JsonValue, Keyword, Missing, Schema, SourceKind
from collgen.understand.values.jsonc import VariableRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collgen.understand.resolve.builders import ParameterBuilder

_LONGEST_QUOTE: Final = 80
_IMPLYING: Final = ("format", "pattern", "minLength", "maxLength", "default", "unit")
"""Documented words that leave only one type."""


def undocumented_facts(
    builder: ParameterBuilder,
    chosen: Mapping[str, Fact],
    schema: Schema,
    *,
    required: bool,
) -> Iterator[Fact]:
    """Yield a fact for each thing that is known about a parameter and not documented.

    `chosen` holds the documented fact that won for each word.
    """
    if builder.description and "description" not in chosen:
        source: SourceKind = "table" if builder.is_described_by_row else "entry"
        quote = _shortened(builder.description)
        yield Fact(
            "description", builder.description, source, quote, builder.described_at
        )
    if "required" not in chosen:
        yield _presence(builder, required=required)
    yield from _types(builder, chosen, schema)
    yield from _words(builder, chosen, schema)
    if "default" not in chosen and not isinstance(schema.default, Missing):
        # A constant of the collection, which a call sends that leaves the argument out.
        yield Fact("default", schema.default, "entry", _quote(builder), builder.place)


def _presence(builder: ParameterBuilder, *, required: bool) -> Fact:
    if not required:
        return Fact("required", False, "rule", "nothing says that it is required")
    if builder.location == "path":
        return Fact("required", True, "url", "part of the path", builder.place)
    return Fact("required", True, "example", "the request sends a body", builder.place)


def _types(
    builder: ParameterBuilder, chosen: Mapping[str, Fact], schema: Schema
) -> Iterator[Fact]:
    if not schema.type:
        return
    kinds = set(schema.type)
    if builder.schema is not None or builder.file:
        quote = "a file" if "binary" in str(schema) else "the body is a text"
        yield Fact("type", _one_or_list(schema.type), "entry", quote, builder.place)
        return
    documented = _documented_kinds(chosen)
    if documented is None:
        reason = _implying(chosen, schema)
        if reason is not None:
            yield Fact(
                "type",
                _one_or_list(schema.type),
                reason.source,
                reason.quote,
                reason.place,
            )
            return
        documented = set()
    shown = [kind for kind in schema.type if kind not in documented]
    if shown and kinds - documented:
        yield Fact(
            "type", _one_or_list(shown), "example", _quote(builder), builder.place
        )


def _documented_kinds(chosen: Mapping[str, Fact]) -> set[str] | None:
    fact = chosen.get("type")
    if fact is None or not fact.value:
        return None
    return (
        set(map(str, fact.value)) if isinstance(fact.value, list) else {str(fact.value)}
    )


def _implying(chosen: Mapping[str, Fact], schema: Schema) -> Fact | None:
    """Return the documented fact that the type follows from, if there is one."""
    if "enum" in chosen:
        return chosen["enum"]
    hint = chosen.get("type_hint")
    if hint is not None and schema.type[0] == hint.value:
        return hint
    return next((chosen[word] for word in _IMPLYING if word in chosen), None)


def _words(
    builder: ParameterBuilder, chosen: Mapping[str, Fact], schema: Schema
) -> Iterator[Fact]:
    """Yield what the examples show besides the type."""
    shown: tuple[tuple[Keyword, JsonValue], ...] = (
        ("format", schema.format),
        ("items", None if schema.items is None else _one_or_list(schema.items.type)),
        ("properties", [member.name for member in schema.properties] or None),
        ("additionalProperties", None if schema.additional is None else True),
        ("separator", schema.separator),
        ("as_text", schema.as_text or None),
        ("open_enum", schema.open_enum or None),
    )
    for word, value in shown:
        if value is not None and word not in chosen:
            yield Fact(word, value, "example", _quote(builder), builder.place)


def _one_or_list(kinds: tuple[str, ...] | list[str]) -> JsonValue:
    return kinds[0] if len(kinds) == 1 else list(kinds)


def _quote(builder: ParameterBuilder) -> str:
    """Return the first example that shows something, shortened and without secrets."""
    values = [value for value in builder.values if not isinstance(value, VariableRef)]
    if not values:
        return ""
    value = next((value for value in values if value not in (None, "")), values[0])
    text = json.dumps(value, ensure_ascii=False, default=_reference)
    return _shortened(text)


def _reference(variable: VariableRef) -> str:
    return str(variable.template)


def _shortened(text: str) -> str:
    text = " ".join(text[: 4 * _LONGEST_QUOTE].split())
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
