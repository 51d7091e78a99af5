"""From a description to its blocks, by the parser that it needs."""

from __future__ import annotations

import re

from collgen.understand.documentation.blocks import Block

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
