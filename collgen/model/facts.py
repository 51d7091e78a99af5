"""What is known, from where, and which of two facts was believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

JsonValue: TypeAlias = (
    "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
)


SourceKind: TypeAlias = Literal[
    "config",  # what a person says in `collgen.toml`
    "table",  # a row of an argument table (Markdown or HTML) or of a definition-like list
    "entry",  # Postman's own fields of the query, path, header or form entry
    "prose",  # the words of a description
    "heading",  # the heading above a table or a list
    "example",  # a value in the request, a saved example or a sibling request
    "script",  # an assertion in a test script, read statically
    "url",  # the place in the URL (a path parameter is always required)
    "declaration",  # of GraphQL variables in the body, or in a JSON Schema of a description
    "rule",  # nothing in the collection says it: collgen's own rule
]


Keyword: TypeAlias = Literal[
    # of JSON Schema
    "type", "format", "enum", "default", "minimum", "maximum", "exclusiveMinimum",
    "exclusiveMaximum", "minLength", "maxLength", "pattern", "items", "required", "nullable",
    "deprecated", "readOnly", "description", "example",
    # of what it has no word for
    "conditional", "type_hint", "unit", "separator", "items_enum", "items_type",
    "items_format", "open_enum", "as_text", "properties", "additionalProperties",
    # of responses and pages
    "status", "parameter", "next", "more", "pages", "total",
]  # fmt: skip
"""What a fact is about."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The type of `MISSING`: no value was given, which is not the same as null."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "MISSING"


MISSING: Final = Missing()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the input: a JSON pointer's parts, and a line within that text."""

    pointer: tuple[str | int, ...] = ()
    line: int | None = None
    """Zero-based line inside the text at `pointer` (a table row in a description), if known."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known about a parameter, with the words that say so."""

    word: Keyword
    """`type`, `required`, `default`, `enum`, … or `description`, `unit`, `conditional`."""
    value: JsonValue
    source: SourceKind
    quote: str = ""
    """The words of the collection that state the fact, shortened for a person."""
    place: Place = Place()
    stated: bool = True
    """The words say it outright of the whole value: only then is a caller held to it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts about the same word that can't both hold: `kept` was believed.

    `kept` and `other` have the same word, each with its own source, quote and place; a `type`
    from an example has its own value as quote. `reason` says in a clause why the one was kept:
    `a table is believed before prose`, `the type was widened to admit the example`.
    """

    kept: Fact
    other: Fact
    reason: str
