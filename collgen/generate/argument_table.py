"""The table of a request's arguments, and the author's words without the table that it replaces."""

from __future__ import annotations

import re
from itertools import compress
from typing import TYPE_CHECKING

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.escape.html_tables import has_table, split_tables
from collgen.generate.words import argument_words, default_cell, limits, type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collgen.model import Operation, Parameter, Schema

_MAX_NESTING = 4
_COLUMNS = ("Argument", "In", "Type", "Required", "Default", "Limits", "Description")
_HEADING = re.compile(r" {0,3}(?:#{1,6} .*|\*\*[^*]+\*\*:?|__[^_]+__:?)\s*")
_RULE = re.compile(r" {0,3}([-*_])\s*(?:\1\s*){2,}")
_DELIMITER_ROW = re.compile(r"[\s|:-]+")


def argument_table(operation: Operation) -> tuple[Markdown, ...]:
    """Return the lines of the argument table; the location is a column only where it varies."""
    rows: list[tuple[Markdown, ...]] = []
    arguments = operation.arguments
    varies = len({parameter.location for parameter in arguments}) > 1
    for parameter in arguments:
        rows.append(_row(parameter, Markdown(parameter.location if varies else "")))
        rows.extend(_nested_rows(parameter.python_name, parameter.schema, 1))
    return table(_COLUMNS, rows)


def table(
    columns: tuple[str, ...], rows: Sequence[tuple[Markdown, ...]]
) -> tuple[Markdown, ...]:
    """Return the lines of a table, without the columns that would be empty."""
    if not rows:
        return ()
    shown = [any(column) for column in zip(*rows, strict=True)]
    header, *lines = [
        Markdown.fill("| {} |", Markdown.joined(" | ", compress(row, shown)))
        for row in (tuple(map(Markdown, columns)), *rows)
    ]
    return (header, Markdown("|" + " --- |" * sum(shown)), *lines)


def _row(parameter: Parameter, location: Markdown) -> tuple[Markdown, ...]:
    schema = parameter.schema
    name = markdown.code(parameter.python_name, cell=True)
    if parameter.name != parameter.python_name and parameter.name:
        wire_name = markdown.code(parameter.name, cell=True)
        name = Markdown.fill("{} ({})", name, wire_name)
    return (
        name,
        location,
        type_of(parameter),
        _presence(parameter),
        default_cell(schema),
        limits(schema),
        markdown.cell(parameter.description),
    )


def _presence(parameter: Parameter) -> Markdown:
    if parameter.required:
        return Markdown("yes")
    conditional = any(fact.word == "conditional" for fact in parameter.facts)
    return Markdown("depends" if conditional else "no")


def _nested_rows(
    prefix: str, schema: Schema, depth: int
) -> Iterator[tuple[Markdown, ...]]:
    """Yield a row for every member of an object, and of the objects in a list."""
    if schema.items is not None:
        prefix, schema = f"{prefix}[]", schema.items
    if depth > _MAX_NESTING:
        return
    for member in schema.properties:
        name = f"{prefix}.{member.name}"
        yield (
            markdown.code(name, cell=True),
            Markdown(),
            argument_words(member.schema),
            Markdown("yes" if member.required else "no"),
            default_cell(member.schema),
            limits(member.schema),
            markdown.cell(member.description),
        )
        if member.schema.properties or member.schema.items is not None:
            yield from _nested_rows(name, member.schema, depth + 1)


def own_words(operation: Operation) -> str:
    """Return the author's description without the argument tables that ours replaces.

    A table goes only when each of its rows became a parameter of this request.
    """
    text = operation.description
    is_html = has_table(text)
    if "|" not in text and not is_html:
        return text
    known = _known_lines(operation)
    if not known:
        return text
    if is_html:
        text = _without_html_tables(text, known)
    lines = text.split("\n")
    kept: list[str] = []
    number = 0
    while number < len(lines):
        end = _table_end(lines, number)
        if end and all(line in known for line in range(number + 2, end)):
            number = end
            while number < len(lines) and not lines[number].strip():
                number += 1
            _drop_heading(kept, lines[number] if number < len(lines) else "")
            continue
        kept.append(lines[number])
        number += 1
    return "\n".join(kept)


def _drop_heading(kept: list[str], following: str) -> None:
    """Drop the heading of a table that is gone, if a heading, a rule or nothing comes next."""
    if following and not (_HEADING.fullmatch(following) or _RULE.fullmatch(following)):
        return
    blank = 0
    while blank < len(kept) and not kept[-1 - blank].strip():
        blank += 1
    if blank < len(kept) and _HEADING.fullmatch(kept[-1 - blank]):
        del kept[-1 - blank :]


def _without_html_tables(text: str, known: set[int]) -> str:
    """Return the text without the HTML tables of which each row is known.

    They leave their line breaks, so that the lines below keep their numbers.
    """
    pieces = []
    for piece in split_tables(text):
        if isinstance(piece, str):
            pieces.append(piece)
        elif len(known.intersection(piece.lines)) < len(piece.rows) - 1:
            pieces.append(piece.source)
        else:
            pieces.append("\n" * (len(piece.lines) - 1))
    return "".join(pieces)


def _known_lines(operation: Operation) -> set[int]:
    """Return the lines of the description whose table rows told something of a parameter."""
    pointer = operation.place.pointer
    return {
        fact.place.line
        for parameter in operation.parameters
        for fact in parameter.facts
        if fact.source == "table"
        and fact.place.line is not None
        and fact.place.pointer[: len(pointer)] == pointer
        and "description" in fact.place.pointer[len(pointer) :]
    }


def _table_end(lines: list[str], start: int) -> int:
    """Return the line after the table that starts at `start`, 0 when none does."""
    if start + 2 >= len(lines) or "|" not in lines[start]:
        return 0
    if "-" not in lines[start + 1] or not _DELIMITER_ROW.fullmatch(lines[start + 1]):
        return 0
    end = start + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end if end > start + 2 else 0
