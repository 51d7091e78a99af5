"""Blocks of text and code on a page, and about how large they are in HTML."""

from __future__ import annotations

from typing import Final

from collgen.escape import markdown
from collgen.escape.escaped import Markdown

_MOST_COLOURED: Final = 6_000
"""Characters: the colours of a text make it three times as large, or four."""

LONGEST_OPEN: Final = 40_000
"""Characters of a description beyond which it is folded away."""


def block(code: str, language: str, *, coloured: bool = True) -> Markdown:
    """Return code as a fenced block, of which a long one has no colours."""
    coloured = coloured and len(code) <= _MOST_COLOURED
    return markdown.fence(code, language if coloured else "text")


def html_size(code: str, *, coloured: bool = True) -> int:
    """Return about how many bytes the block is in HTML."""
    coloured = coloured and len(code) <= _MOST_COLOURED
    return len(code) * 4 if coloured else len(code) * 3 // 2


def cut(text: str, longest: int) -> tuple[str, int]:
    """Return the first lines of a text, and how many characters are left out."""
    if len(text) <= longest:
        return text, 0
    end = text.rfind("\n", 0, longest)
    shown = text[: end if end > 0 else longest]
    return shown, len(text) - len(shown)
