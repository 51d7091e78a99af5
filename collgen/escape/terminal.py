"""A collection's text on one line of a terminal, where a control character would be obeyed."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from collgen.escape.unicode import one_line, visible

_WIDE: Final = frozenset("WF")
# Of GitHub's log at a line's start, after blanks; of Azure's, GitHub's and TeamCity's anywhere.
_COMMAND: Final = re.compile(r"^(\s*:)(?=:)|(##)(?=(?:vso|teamcity)?\[)", re.IGNORECASE)


def source(text: str) -> str:
    """Return a line of a file as it is, but for what cannot be seen or would be obeyed."""
    return _idle(visible(text).replace("\n", " "))


def _idle(text: str) -> str:
    """Return a line that is no command to the log of a CI: `::add-mask::x` is `: :add-mask::x`."""
    return _COMMAND.sub(lambda match: f"{match[0]} ", text)


def line(text: str, columns: int | None = None) -> str:
    """Return `text` as one line without control or invisible characters, cut to so many columns."""
    shown = _idle(one_line(text))
    if columns is None or (shown.isascii() and len(shown) <= columns):
        return shown
    used = 0
    for number, char in enumerate(shown):
        used += _width(char)
        if used > columns:
            return _cut(shown, number, columns)
    return shown


def padded(text: str, columns: int) -> str:
    """Return `line(text, columns)` filled up with spaces."""
    shown = line(text, columns)
    return shown + " " * (columns - sum(map(_width, shown)))


def _cut(text: str, end: int, columns: int) -> str:
    """Return the first `end` characters or fewer, such that an ellipsis fits behind them."""
    while end and sum(map(_width, text[:end])) > columns - 1:
        end -= 1
    return f"{text[:end]}…" if columns > 0 else ""


def _width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
