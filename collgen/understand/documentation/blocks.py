"""A description to its blocks: headings, paragraphs, list items, tables.

markdown-it-py finds the block structure. Two things are done here: tables are split by a rule of
our own, a dozen times faster than building a token for each cell and more forgiving about the row
of dashes; and HTML tables are cut out beforehand, since a blank line inside one would end it for
Markdown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token


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
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `header` is empty when it has none."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Other:
    """Code, a rule or another block that only separates."""

    kind: str
    text: str
    line: int


Block: TypeAlias = Heading | Paragraph | Item | Table | Other

_CELL_END = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(
    r"\s*\|?\s*:?(?:-+|—+|–+|=+):?\s*(?:\|\s*:?(?:-+|—+|–+|=+)?:?\s*)*"
)
_HTML_TABLE = re.compile(r"<(?:table|dl)[\s>]", re.IGNORECASE)
_INDENTED_ROW = re.compile(r"^[ \t]{4,40}(?=\|)", re.MULTILINE)
_LONGEST_CELLS: Final = 64


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of a description in order."""
    if "<" in text and _HTML_TABLE.search(text):
        from collgen.understand.documentation.html_tables import cut_tables

        blocks: list[Block] = []
        for piece, line in cut_tables(text):
            if isinstance(piece, str):
                blocks += _markdown_blocks(piece, line)
            else:
                blocks.append(piece)
        return blocks
    return _markdown_blocks(text, 0)


def split_row(line: str) -> tuple[str, ...]:
    """Split a row of a GFM table: `\\|` is text, the outer pipes are optional."""
    if "\\|" in line:
        parts = [
            part.replace("\\|", "|").strip() for part in _CELL_END.split(line.strip())
        ]
    else:
        parts = [part.strip() for part in line.strip().split("|")]
    if parts and not parts[0]:
        del parts[0]
    if parts and not parts[-1]:
        del parts[-1]
    return tuple(parts[:_LONGEST_CELLS])


@cache
def _parser() -> MarkdownIt:
    # Imported here: a collection without tables never pays for it.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 50})
    # Indented text is rarely code in a description, far more often a table or list that was
    # indented by its author; and no reference links are needed.
    parser.disable(["code", "reference", "inline"], ignoreInvalid=True)
    parser.block.ruler.before(
        "fence", "rows", _rows, {"alt": ["paragraph", "reference"]}
    )
    return parser


def _rows(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block rule of markdown-it: a table becomes one token that holds its rows."""
    if start + 1 >= end or state.sCount[start] < state.blkIndent:
        return False
    first = _line(state, start)
    if "|" not in first:
        return False
    second = _line(state, start + 1)
    if state.sCount[start + 1] < state.blkIndent:
        return False
    dashed = "-" in second or "—" in second or "=" in second or "–" in second
    dashed = (
        dashed
        and ("|" in second or ":" in second)
        and _DASHES.fullmatch(second) is not None
    )
    if not dashed and not _bare_rows(first, second):
        return False
    if silent:
        return True
    header = split_row(first)
    rows: list[Row] = []
    line = start + (2 if dashed else 1)
    while line < end and state.sCount[line] >= state.blkIndent:
        text = _line(state, line)
        if not text.strip() or "|" not in text or text.startswith(("```", "~~~", "#")):
            break
        if _DASHES.fullmatch(text) is None:
            rows.append(Row(split_row(text), line, _indent(text)))
        line += 1
    token = state.push("rows", "table", 0)
    token.map = [start, line]
    token.meta = {"header": header, "rows": rows}
    state.line = line
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _bare_rows(first: str, second: str) -> bool:
    """Rows without a row of dashes: both must stand between outer pipes and agree."""
    return (
        first.startswith("|")
        and second.startswith("|")
        and first.rstrip().endswith("|")
        and second.rstrip().endswith("|")
        and 2 <= len(split_row(first)) == len(split_row(second))
    )


def _indent(text: str) -> int:
    inner = text[1:] if text.startswith("|") else text
    return len(inner) - len(inner.lstrip())


def _markdown_blocks(text: str, offset: int) -> list[Block]:
    blocks: list[Block] = []
    depth = 0
    item_open = False
    heading = 0
    if "   " in text:
        # Deeply indented rows would only continue the paragraph above them.
        text = _INDENTED_ROW.sub("", text)
    for token in _parser().parse(text):
        kind = token.type
        if kind == "inline":
            line = (token.map[0] if token.map else 0) + offset
            if heading:
                blocks.append(Heading(heading, token.content, line))
            elif item_open:
                blocks.append(Item(token.content, depth, line))
                item_open = False
            else:
                blocks.append(Paragraph(token.content, line))
        elif kind == "heading_open":
            heading = int(token.tag[1])
        elif kind == "heading_close":
            heading = 0
        elif kind == "list_item_open":
            depth, item_open = depth + 1, True
        elif kind == "list_item_close":
            depth, item_open = depth - 1, False
        elif kind == "rows":
            blocks.append(_table(token, offset))
        elif kind in ("fence", "hr", "html_block"):
            blocks += _other(token, offset)
    return blocks


def _table(token: Token, offset: int) -> Table:
    rows = tuple(
        Row(row.cells, row.line + offset, row.indent) for row in token.meta["rows"]
    )
    return Table(
        token.meta["header"], rows, (token.map[0] if token.map else 0) + offset
    )


_HTML_HEADING = re.compile(r"<h([1-6])[^<>]*>([^\n]*?)</h[1-6]>", re.IGNORECASE)


def _other(token: Token, offset: int) -> list[Block]:
    line = (token.map[0] if token.map else 0) + offset
    if token.type != "html_block":
        return [Other(token.type, token.content, line)]
    found = [
        Heading(
            int(match[1]), match[2], line + token.content.count("\n", 0, match.start())
        )
        for match in _HTML_HEADING.finditer(token.content)
    ]
    return [*found] or [Paragraph(token.content, line)]
