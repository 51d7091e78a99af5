"""Blocks of a description that is written in HTML: headings, paragraphs and lists."""

from __future__ import annotations

import re

from collgen.understand.documentation.blocks import Block, Heading, Item, Paragraph

_EDGE = re.compile(
    r"<(?P<close>/?)(?P<name>h[1-6]|p|ul|ol|li|div)(?=[\s>/])[^<>]*>", re.IGNORECASE
)
_MARKS = (
    (re.compile(r"</?(?:code|tt)>", re.IGNORECASE), "`"),
    (re.compile(r"</?(?:b|strong)>", re.IGNORECASE), "**"),
)
_TAG = re.compile(r"<[^<>]*>")


def html_blocks(content: str, line: int) -> list[Block]:
    """Return the blocks of an HTML block of Markdown that starts at `line`."""
    blocks: list[Block] = []
    depth = position = 0
    kind = ""
    for edge in _EDGE.finditer(content):
        _add(blocks, content[position : edge.start()], kind, depth, line)
        line += content.count("\n", position, edge.end())
        position = edge.end()
        name, close = edge["name"].lower(), bool(edge["close"])
        if name in ("ul", "ol"):
            depth = max(0, depth - 1) if close else depth + 1
            kind = ""
        else:
            # A paragraph in an item is the item's own text.
            kind = "" if close else ("li" if kind == "li" and name == "p" else name)
    _add(blocks, content[position:], kind, depth, line)
    return blocks


def _add(blocks: list[Block], text: str, kind: str, depth: int, line: int) -> None:
    """Add what stands between two edges, in an element of `kind`."""
    if not _TAG.sub("", text).strip():
        return
    for tag, mark in _MARKS:
        text = tag.sub(mark, text)
    text = text.strip()
    if kind == "li":
        blocks.append(Item(text, max(depth, 1), line))
    elif kind[:1] == "h":
        blocks.append(Heading(int(kind[1]), text, line))
    else:
        blocks.append(Paragraph(text, line))
