"""What a call gives, for a page of the docs: its class and the table of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.argument_table import table
from collgen.generate.paging import attributes_to
from collgen.generate.words import type_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.model import Operation, Schema

_MAX_NESTING: Final = 4
_MAX_ROWS: Final = 60
"""Of a larger answer the table has only the outer fields."""
_COLUMNS: Final = ("Field", "Type", "Description")


class Returns:
    """Writes what the operations of one page give; a class's fields are listed once on a page."""

    def __init__(self) -> None:
        """Start a page."""
        self._shown: dict[str, tuple[Markdown, Markdown]] = {}

    def lines(self, operation: Operation, title: Markdown) -> tuple[Markdown, ...]:
        """Return what a call of `operation` gives, in Markdown; nothing when that is not known.

        `title` is the operation's heading, as Markdown.
        """
        schema = operation.result
        if schema is None:
            return (Markdown("Nothing."),)
        if not schema.type:
            return ()
        words = _sentence(operation, schema)
        inner, prefix = schema, ""
        while inner.items is not None:
            inner, prefix = inner.items, f"{prefix}[]"
        if not inner.properties:
            return (words,)
        shown = self._shown.get(inner.model or "")
        if shown is not None:
            anchor, where = shown
            name = markdown.code(inner.model or "")
            pattern = "{} The fields of a {} are at [{}](#{})."
            return (Markdown.fill(pattern, words, name, where, anchor),)
        if inner.model:
            self._shown[inner.model] = (Markdown(operation.python_name), title)
        rows = list(_rows("", inner, 1))
        if len(rows) > _MAX_ROWS:
            rows = list(_rows("", inner, _MAX_NESTING))
        return (words, Markdown(), *table(_COLUMNS, rows))


def _sentence(operation: Operation, schema: Schema) -> Markdown:
    paging = operation.paging
    words = _words(schema)
    if paging is None:
        return Markdown(f"{words[0].upper()}{words[1:]}.")
    _, listed = attributes_to(paging, schema)
    item = Markdown()
    if listed.items and listed.items.type:
        item = Markdown.fill(" of {}", _plain(listed.items))
    return Markdown.fill(
        "A `Page`{}: iterating over it goes on with the next page. Its `body` is {}.",
        item,
        words,
    )


def _words(schema: Schema) -> Markdown:
    if schema.model and schema.properties:
        pattern = "an object {} or null" if schema.nullable else "an object {}"
        return Markdown.fill(pattern, markdown.code(schema.model))
    return _plain(schema)


def _plain(schema: Schema) -> Markdown:
    """Return the type in words; an object that is a class goes by its name."""
    words = type_words(schema)
    named = schema
    while named.items is not None:
        named = named.items
    if not named.model:
        return words
    return Markdown(words.replace("object", markdown.code(named.model), 1))


def _rows(prefix: str, schema: Schema, depth: int) -> Iterator[tuple[Markdown, ...]]:
    for member in schema.properties:
        name = f"{prefix}{member.python_name}"
        shown = markdown.code(name, cell=True)
        if member.name != member.python_name:
            wire_name = markdown.code(member.name, cell=True)
            shown = Markdown.fill("{} ({})", shown, wire_name)
        kind = _plain(member.schema)
        yield (
            shown,
            kind if member.required else Markdown.fill("{}, optional", kind),
            markdown.cell(member.description),
        )
        inner, below = member.schema, f"{name}."
        while inner.items is not None:
            inner, below = inner.items, f"{below[:-1]}[]."
        if inner.properties and depth < _MAX_NESTING:
            yield from _rows(below, inner, depth + 1)
