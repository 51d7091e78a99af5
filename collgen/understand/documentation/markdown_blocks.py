"""Blocks of a description with lists, quotes, fences or HTML, as markdown-it-py finds them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from collgen.understand.documentation.blocks import (
    Block,
    Heading,
    Item,
    Other,
    Paragraph,
    Row,
    Table,
)
from collgen.understand.documentation.lists import is_title
from collgen.understand.documentation.pipe_tables import read_rows, starts_table

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_HTML_PARTS = re.compile(r"<(?:h[1-6]|li)[\s>]", re.IGNORECASE)


def markdown_blocks(text: str, offset: int) -> list[Block]:
    """Return the blocks; `offset` is the line of the text's first one."""
    blocks: list[Block] = []
    depth = heading = 0
    item_open = False
    for token in _parser().parse(text):
        line = (token.map[0] if token.map else 0) + offset
        match token.type:
            case "inline" if heading:
                blocks.append(Heading(heading, token.content, line))
            case "inline" if item_open:
                blocks.append(Item(token.content, depth, line))
                item_open = False
            case "inline" if depth and _goes_on(blocks, depth, token.content):
                pass
            case "inline":
                blocks.append(Paragraph(token.content, line))
            case "heading_open":
                heading = int(token.tag[1])
            case "heading_close":
                heading = 0
            case "list_item_open":
                depth, item_open = depth + 1, True
            case "list_item_close":
                depth, item_open = depth - 1, False
            case "rows":
                blocks.append(_table(token, line, offset))
            case "hr":
                blocks.append(Other("hr", line))
            case "fence":
                blocks.append(Other("fence", line, token.content))
            case "html_block":
                blocks += _html(token.content, line)
            case _:
                pass
    return blocks


def _goes_on(blocks: list[Block], depth: int, text: str) -> bool:
    """Add a further paragraph of an item to its words."""
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        if not isinstance(block, Item):
            return False
        if block.depth == depth:
            if is_title(block.text.strip()) or is_title(text.strip()):
                return False
            blocks[number] = replace(block, text=f"{block.text}\n\n{text}")
            return True
    return False


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": 50})
    # Indented text is rarely code in a description, far more often a table or a list that its
    # author indented; reference links and the text of paragraphs are not needed.
    parser.disable(["code", "reference", "inline"], ignoreInvalid=True)
    parser.block.ruler.before(
        "fence", "rows", _rows, {"alt": ["paragraph", "reference"]}
    )
    return parser


def _rows(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Block rule of markdown-it: a table becomes one token that holds its rows."""
    inside = state.blkIndent
    if (
        start + 1 >= end
        or state.sCount[start] < inside
        or state.sCount[start + 1] < inside
    ):
        return False

    def line_at(line: int) -> str:
        if state.sCount[line] < inside:
            return ""
        return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]

    if not starts_table(line_at(start), line_at(start + 1)):
        return False
    if not silent:
        header, rows, behind = read_rows(start, end, line_at)
        token = state.push("rows", "table", 0)
        token.map = [start, behind]
        token.meta = {"header": header, "rows": rows}
        state.line = behind
    return True


def _table(token: Token, line: int, offset: int) -> Table:
    rows = tuple(Row(row.cells, row.line + offset) for row in token.meta["rows"])
    return Table(token.meta["header"], rows, line)


def _html(content: str, line: int) -> list[Block]:
    if _HTML_PARTS.search(content):
        from collgen.understand.documentation.html_blocks import html_blocks

        return html_blocks(content, line)
    return [Paragraph(content, line)]
