"""An author's description without the argument tables that the docs' own list replaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.escape.html_tables import has_table, split_tables

if TYPE_CHECKING:
    from collgen.model import Operation

_HEADING = re.compile(r" {0,3}(?:#{1,6} .*|\*\*[^*]+\*\*:?|__[^_]+__:?)\s*")
_RULE = re.compile(r" {0,3}([-*_])\s*(?:\1\s*){2,}")
_DELIMITER_ROW = re.compile(r"[\s|:-]+")


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
    """Return the lines of the description whose table rows document a parameter."""
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
