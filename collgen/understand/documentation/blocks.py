"""A description to its blocks: headings, paragraphs, list items, tables.

Most descriptions are headings, paragraphs and tables, which one look at each line tells apart
(`plain_blocks`). Where lists, quotes, fences or HTML stand, markdown-it-py finds the structure
(`markdown_blocks`); both give the same blocks. HTML tables are cut out beforehand, since a blank
line inside one would end it for Markdown.
"""

from __future__ import annotations

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
