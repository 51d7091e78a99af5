"""Blocks of a description that has only headings, rules, paragraphs and tables."""

from __future__ import annotations

import re

from collgen.understand.documentation.blocks import (
    Block,
    Heading,
    Other,
    Paragraph,
    Row,
    Table,
)
from collgen.understand.documentation.pipe_tables import read_rows, starts_table

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_RULE = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")


def plain_blocks(text: str, offset: int) -> list[Block]:
    """Return the blocks; `offset` is the line of the text's first one."""
    lines = [line.lstrip(" ") for line in text.split("\n")]
    blocks: list[Block] = []
    words: list[str] = []
    line, end = 0, len(lines)
    while line < end:
        content = lines[line]
        if not content.strip():
            _close(blocks, words, line + offset)
        elif words and _UNDERLINE.fullmatch(content):
            level = 1 if content[0] == "=" else 2
            blocks.append(
                Heading(level, "\n".join(words).strip(), line - len(words) + offset)
            )
            words.clear()
        elif content[0] == "#" and (heading := _HEADING.fullmatch(content)) is not None:
            _close(blocks, words, line + offset)
            blocks.append(
                Heading(len(heading[1]), (heading[2] or "").strip(), line + offset)
            )
        elif content[0] in "-*_" and _RULE.fullmatch(content):
            _close(blocks, words, line + offset)
            blocks.append(Other("hr", line + offset))
        elif line + 1 < end and starts_table(content, lines[line + 1]):
            _close(blocks, words, line + offset)
            header, rows, behind = read_rows(line, end, lines.__getitem__)
            if offset:
                rows = [Row(row.cells, row.line + offset) for row in rows]
            blocks.append(Table(header, tuple(rows), line + offset))
            line = behind - 1
        else:
            words.append(content)
        line += 1
    _close(blocks, words, end + offset)
    return blocks


def _close(blocks: list[Block], words: list[str], line: int) -> None:
    """End the paragraph that is open before `line`."""
    if words:
        blocks.append(Paragraph("\n".join(words).strip(), line - len(words)))
        words.clear()
