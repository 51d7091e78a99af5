"""A description to its blocks: headings, paragraphs, list items, tables.

Most descriptions are headings, paragraphs and tables, which one look at each line tells apart
(`plain_blocks`). Where lists, quotes, fences or HTML stand, markdown-it-py finds the structure
(`markdown_blocks`); both give the same blocks. HTML tables are cut out beforehand, since a blank
line inside one would end it for Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, or a line that stands as one (`**Parameters**`)."""

    level: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, with its line breaks."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its own text without the items below it."""

    text: str
    depth: int
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, its cells still in Markdown or HTML."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is empty when it has none."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Other:
    """A rule, which only separates, or a code fence."""

    kind: Literal["fence", "hr"]
    line: int
    text: str = ""
    """What stands in a fence."""


Block: TypeAlias = Heading | Paragraph | Item | Table | Other

_HTML_TABLE = re.compile(r"<(?:table|dl)[\s>]", re.IGNORECASE)
# A line that only a Markdown parser can place: quotes, fences, lists, HTML, and what is indented so
# far that it matters what stands above it.
_STRUCTURE = re.compile(
    r"[ ]{0,3}(?:>|```|~~~|[-*+][ \t]|\d{1,9}[.)][ \t]|<)|[ ]{4}|[ ]*\t"
)
# Deeply indented rows would only continue the paragraph above them.
_INDENTED_ROW = re.compile(r"^[ \t]{4,40}(?=\|)", re.MULTILINE)


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of a description in order."""
    if "<" in text and _HTML_TABLE.search(text):
        from collgen.understand.documentation.html_tables import cut_tables

        blocks: list[Block] = []
        for piece, line in cut_tables(text):
            blocks += _blocks(piece, line) if isinstance(piece, str) else [piece]
        return blocks
    return _blocks(text, 0)


def _blocks(text: str, offset: int) -> list[Block]:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "   " in text or "\t" in text:
        text = _INDENTED_ROW.sub("", text)
    if any(
        not line[:1].isalpha() and line[:1] != "|" and _STRUCTURE.match(line)
        for line in text.split("\n")
    ):
        # Imported where it is needed: many collections never are.
        from collgen.understand.documentation.markdown_blocks import markdown_blocks

        return markdown_blocks(text, offset)
    from collgen.understand.documentation.plain_blocks import plain_blocks

    return plain_blocks(text, offset)
