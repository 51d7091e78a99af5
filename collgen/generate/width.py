"""How wide black thinks a line is."""

from __future__ import annotations

from typing import Final

LINE_LENGTH: Final = 88


def width(text: str) -> int:
    """Return the columns that black counts for `text`, which holds no line break."""
    if text.isascii():
        return len(text)
    from black.strings import str_width

    return str_width(text)


def fits(line: str) -> bool:
    """Return whether `line`, which holds no line break, is within black's limit."""
    if line.isascii():
        return len(line) <= LINE_LENGTH
    # No character is wider than two columns; black is asked only where that does not decide.
    return 2 * len(line) <= LINE_LENGTH or width(line) <= LINE_LENGTH
