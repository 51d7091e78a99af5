"""The arguments of an operation, and what a caller is held to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from collgen.model.facts import MISSING, Conflict, Fact, Missing
from collgen.model.references import Template
from collgen.model.schema import Inner, Schema, Steps

ParameterLocation: TypeAlias = Literal["url", "path", "query", "header", "body"]
"""Where a parameter travels in the HTTP request; `url` is the address that stands before a path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentedLimit:
    """What an argument has to be like before it is sent, in the documentation's own words."""

    quote: str
    within: Steps = ()
    """Where in the argument's value it holds; empty for the value itself."""


@dataclass(frozen=True, slots=True)
class OneOf(DocumentedLimit):
    """One of several values."""

    values: tuple[bool | int | float | str | None, ...]


@dataclass(frozen=True, slots=True)
class Range(DocumentedLimit):
    """A number between two others; None is no bound."""

    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Length(DocumentedLimit):
    """A text with so many characters; None is no bound."""

    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Pattern(DocumentedLimit):
    """A text that a regular expression matches."""

    pattern: str


Limit: TypeAlias = OneOf | Range | Length | Pattern


@dataclass(frozen=True, slots=True)
class InnerDynamic:
    """A key inside the body's objects that gets a new value when a call leaves it out."""

    path: Steps
    """Keys down to it; None is each item of a list."""
    value: Template
    """Makes its JSON."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of an operation."""

    name: str
    """Name on the wire."""
    python_name: str
    location: ParameterLocation
    required: bool
    schema: Schema
    description: str = ""
    """Markdown, as written."""
    summary: str = ""
    """One plain sentence of the description."""
    facts: tuple[Fact, ...] = ()
    """All that is known, the one that holds before others of the same word."""
    conflicts: tuple[Conflict, ...] = ()
    """Where two of them disagree."""
    inner: tuple[Inner, ...] = ()
    """What is documented inside of it, where every source was asked for."""
    limits: tuple[Limit, ...] = ()
    """What a caller is held to: documented outright, and kept by every call of the collection."""
    variable: str | None = None
    """The client variable that always fills it: then it is no argument of the method. A variable's
    text is put in as it is (Postman's way); an argument's is encoded for its place."""
    file: bool = False
    """The caller hands over a file."""
    has_file_members: bool = False
    """Members of it are files."""
    or_text: bool = False
    """Or a text in the place of the file: the collection has both under this name."""
    repeated: bool = False
    """The name may be sent several times; the caller hands over a list."""
    brackets: tuple[str, ...] | None = None
    """Its members are fields of their own, `address[city]`: what stands in the brackets of a
    list's first item, for the lists inside one another (`0`, or nothing); None for one field."""
    content_type: str | None = None
    """Content type of this multipart part."""
    is_json_part: bool = False
    """A part of a form whose text is JSON: a mapping or a list is written as such."""
    constant: str | Missing | None = MISSING
    """What a call sends that gives no value: the collection's own text; None is the bare name."""
    dynamic: Template = Template()
    """What makes a new value for each call that gives none: `{{$guid}}`, `order-{{$timestamp}}`."""
    dynamic_json: bool = False
    """`dynamic` makes a JSON value; otherwise it makes a text."""
    generated: bool = False
    """An idempotency key: the client makes one for each call that gives none."""

    @property
    def holds_files(self) -> bool:
        """Whether it is a file, or members of it are."""
        return self.file or self.has_file_members
