"""What a call gives, for a page of the docs: its class and the table of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.escape import markdown
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
        self._shown: dict[str, tuple[str, str]] = {}

    def lines(self, operation: Operation, title: str) -> tuple[str, ...]:
        """Return what a call of `operation` gives, in Markdown; nothing when that is not known.

        `title` is the operation's heading, as Markdown.
        """
        schema = operation.result
        if schema is None:
            return ("Nothing.",)
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
            return (
                f"{words} The fields of a `{inner.model}` are at [{where}](#{anchor}).",
            )
        if inner.model:
            self._shown[inner.model] = (operation.python_name, title)
        rows = list(_rows("", inner, 1))
        if len(rows) > _MAX_ROWS:
            rows = list(_rows("", inner, _MAX_NESTING))
        return (words, "", *table(_COLUMNS, rows))


def _sentence(operation: Operation, schema: Schema) -> str:
    paging = operation.paging
    words = _words(schema)
    if paging is None:
        return f"{words[0].upper()}{words[1:]}."
    _, listed = attributes_to(paging, schema)
    item = f" of {_plain(listed.items)}" if listed.items and listed.items.type else ""
    return (
        f"A `Page`{item}: iterating over it goes on with the next page."
        f" Its `body` is {words}."
    )


def _words(schema: Schema) -> str:
    if schema.model and schema.properties:
        return f"an object `{schema.model}`{' or null' if schema.nullable else ''}"
    return _plain(schema)


def _plain(schema: Schema) -> str:
    """Return the type in words; an object that is a class goes by its name."""
    words = type_words(schema)
    named = schema
    while named.items is not None:
        named = named.items
    return words.replace("object", f"`{named.model}`", 1) if named.model else words


def _rows(prefix: str, schema: Schema, depth: int) -> Iterator[tuple[str, ...]]:
    for member in schema.properties:
        name = f"{prefix}{member.python_name}"
        shown = markdown.code(name, cell=True)
        if member.name != member.python_name:
            shown = f"{shown} ({markdown.code(member.name, cell=True)})"
        kind = _plain(member.schema)
        yield (
            shown,
            kind if member.required else f"{kind}, optional",
            markdown.cell(member.description),
        )
        inner, below = member.schema, f"{name}."
        while inner.items is not None:
            inner, below = inner.items, f"{below[:-1]}[]."
        if inner.properties and depth < _MAX_NESTING:
            yield from _rows(below, inner, depth + 1)
