"""Arguments and fields of results, as the docs list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape import authored_markdown, markdown
from collgen.escape.escaped import Markdown
from collgen.generate.pages import LARGEST_ARGUMENTS
from collgen.generate.words import (
    argument_words,
    default_words,
    limits,
    type_of,
    type_words,
)

if TYPE_CHECKING:
    from collgen.model import Operation, Parameter, Property, Schema

_MAX_NESTING: Final = 4
_MAX_FIELDS: Final = 120
"""Fields inside one argument or result that a page lists; the rest is counted."""
_MAX_FIELDS_OF_ALL: Final = 300
"""Fields inside all arguments of a method that a page lists."""
_MAX_UNFOLDED: Final = 60
"""Optional arguments that stand open; more are folded away."""
_PLACES: Final = {
    "path": Markdown("path"),
    "query": Markdown("query"),
    "header": Markdown("headers"),
}


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field inside an argument or a result."""

    margin: Markdown
    """White space for its depth in nested lists."""
    name: Markdown
    wire_name: Markdown | None
    kind: Markdown
    is_required: bool
    is_optional: bool
    default: Markdown
    limits: Markdown
    description: Markdown


@dataclass(frozen=True, slots=True)
class Fields:
    """All fields inside of something, in one list that is as deep as they are."""

    fields: tuple[FieldView, ...]
    left_out: int

    @property
    def is_short(self) -> bool:
        """Whether the list may stand open."""
        return len(self.fields) <= 12


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method."""

    anchor: Markdown
    title: Markdown
    """Its name, for an element of HTML."""
    name: Markdown
    wire_name: Markdown | None
    """Its name in the request, where that is another."""
    place: Markdown | None
    """Where it travels, if that varies and is not the body."""
    kind: Markdown
    is_required: bool
    is_conditional: bool
    default: Markdown
    limits: Markdown
    description: Markdown
    inner: Fields | None


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a method, required ones first."""

    shown: tuple[ArgumentView, ...]
    folded: tuple[ArgumentView, ...]
    further: tuple[ArgumentView, ...]
    """Those for which a page has no room."""


def arguments_of(operation: Operation) -> Arguments:
    """Return the arguments of a method; of very many, those behind the first are folded."""
    parameters = operation.arguments
    varies = len({parameter.location for parameter in parameters}) > 1
    views, room = [], _MAX_FIELDS_OF_ALL
    for parameter in parameters:
        inner = fields_of(parameter.schema, min(room, _MAX_FIELDS), for_argument=True)
        room -= len(inner.fields) if inner else 0
        views.append(_argument(operation, parameter, inner, varies=varies))
    required = sum(view.is_required for view in views)
    shown = max(required, _MAX_UNFOLDED)
    on_page, room = 0, LARGEST_ARGUMENTS
    while on_page < len(views) and (room := room - _html_size(views[on_page])) >= 0:
        on_page += 1
    return Arguments(
        tuple(views[: min(shown, on_page)]),
        tuple(views[shown:on_page]),
        tuple(views[on_page:]),
    )


def _html_size(view: ArgumentView) -> int:
    """Return about how many bytes an argument takes in HTML."""
    fields = view.inner.fields if view.inner else ()
    words = len(view.description) + sum(len(field.description) for field in fields)
    return 400 * (1 + len(fields)) + words * 5 // 4


def _argument(
    operation: Operation, parameter: Parameter, inner: Fields | None, *, varies: bool
) -> ArgumentView:
    schema = parameter.schema
    place = _PLACES.get(parameter.location) if varies else None
    return ArgumentView(
        anchor=markdown.name(f"{operation.python_name}.{parameter.python_name}"),
        title=markdown.html_text(parameter.python_name),
        name=markdown.code(parameter.python_name),
        wire_name=_wire_name(parameter.name, parameter.python_name),
        place=place,
        kind=type_of(parameter),
        is_required=parameter.required,
        is_conditional=any(fact.word == "conditional" for fact in parameter.facts),
        default=default_words(schema),
        limits=limits(schema),
        description=authored_markdown.lines(parameter.description),
        inner=inner,
    )


def fields_of(
    schema: Schema, most: int = _MAX_FIELDS, *, for_argument: bool = False
) -> Fields | None:
    """Return the fields of an object, or of the objects in a list; None where there are none."""
    views = list(_fields(_item(schema), 0, for_argument=for_argument))
    if not views:
        return None
    return Fields(tuple(views[:most]), max(0, len(views) - most))


def _item(schema: Schema) -> Schema:
    while schema.items is not None:
        schema = schema.items
    return schema


def _fields(schema: Schema, depth: int, *, for_argument: bool) -> Iterator[FieldView]:
    members: Iterable[Property] = schema.properties if depth < _MAX_NESTING else ()
    for member in members:
        # A key of a mapping is written as it is sent, an attribute by its Python name.
        name = member.name if for_argument else member.python_name
        words = argument_words if for_argument else named_type
        yield FieldView(
            margin=markdown.list_margin(depth),
            name=markdown.code(name),
            wire_name=None if for_argument else _wire_name(member.name, name),
            kind=words(member.schema),
            is_required=for_argument and member.required,
            is_optional=not for_argument and not member.required,
            default=default_words(member.schema),
            limits=limits(member.schema),
            description=authored_markdown.lines(member.description),
        )
        yield from _fields(_item(member.schema), depth + 1, for_argument=for_argument)


def _wire_name(name: str, python_name: str) -> Markdown | None:
    return markdown.code(name) if name and name != python_name else None


def named_type(schema: Schema) -> Markdown:
    """Return the type in words; an object that is a class goes by its name."""
    words = type_words(schema)
    named = _item(schema)
    if not named.model:
        return words
    return words.replaced("object", markdown.code(named.model))
