"""Rows of Markdown tables, line by line.

Split here and not by markdown-it, which takes a token for each cell and a look at each letter; and
more forgiving about the row of dashes, which authors get wrong.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.blocks import Row

if TYPE_CHECKING:
    from collections.abc import Callable

_CELL_END = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(
    r"\s*\|?\s*:?(?:-+|—+|–+|=+):?\s*(?:\|\s*:?(?:-+|—+|–+|=+)?:?\s*)*"
)
_DASH_START: Final = frozenset(" |:-—–=\t")
_MOST_CELLS: Final = 64
_MOST_LINES: Final = 20
"""Lines of one cell, or of words between two rows."""
_OTHER_BLOCK: Final = ("```", "~~~", "#", ">")


def split_row(line: str) -> tuple[str, ...]:
    """Split a row of a GFM table: `\\|` is text, the outer pipes are optional."""
    if "\\|" in line:
        pieces = [
            part.replace("\\|", "|").strip() for part in _CELL_END.split(line.strip())
        ]
    else:
        pieces = [part.strip() for part in line.strip().split("|")]
    if pieces and not pieces[0]:
        del pieces[0]
    if pieces and not pieces[-1]:
        del pieces[-1]
    return tuple(pieces[:_MOST_CELLS])


def starts_table(first: str, second: str) -> bool:
    """Return whether two lines are a header and a row of dashes, or two rows without one."""
    if "|" not in first:
        return False
    if "|" in second or ":" in second:
        return _is_dashes(second) or _are_bare_rows(first, second)
    return False


def read_rows(
    first: int, end: int, line_at: Callable[[int], str]
) -> tuple[tuple[str, ...], list[Row], int]:
    """Return header, rows and the line behind the table that starts at the line `first`."""
    header = split_row(line_at(first))
    line = first + (2 if _is_dashes(line_at(first + 1)) else 1)
    rows: list[Row] = []
    while line < end:
        text = line_at(line)
        if text.startswith(_OTHER_BLOCK) or (
            "|" not in text and not _goes_on(text, line + 1, end, line_at)
        ):
            break
        behind = line + 1
        if text.startswith("|") and not text.rstrip().endswith("|"):
            text, behind = _whole_row(text, line, end, line_at, len(header))
        if not _is_dashes(text):
            rows.append(Row(split_row(text), line))
        line = behind
    return header, rows, line


def _goes_on(text: str, line: int, end: int, line_at: Callable[[int], str]) -> bool:
    """Return whether words without a pipe stand between rows, not behind the last."""
    while text.strip() and line < end:
        text, line, end = line_at(line), line + 1, min(end, line + _MOST_LINES)
        if text.startswith("|"):
            return True
    return False


def _whole_row(
    text: str, line: int, end: int, line_at: Callable[[int], str], width: int
) -> tuple[str, int]:
    """Return a row and the line behind it: the cell that no pipe closes may go on below."""
    lines = [text.rstrip()]
    for number in range(line + 1, min(end, line + _MOST_LINES)):
        more = line_at(number).strip()
        if not more or more.startswith("|"):
            break
        lines.append(more)
        if more.endswith("|"):
            whole = "\n".join(lines)
            if len(split_row(whole)) <= width:
                return whole, number + 1
            break
    return text, line + 1


def _is_dashes(line: str) -> bool:
    return (
        line[:1] in _DASH_START
        # Most rows begin with a word in their first cell, and are none without a closer look.
        and not line.lstrip(" |:`")[:1].isalnum()
        and _DASHES.fullmatch(line) is not None
    )


def _are_bare_rows(first: str, second: str) -> bool:
    """Rows without a row of dashes: both must stand between outer pipes and agree."""
    return (
        first.startswith("|")
        and second.startswith("|")
        and first.rstrip().endswith("|")
        and second.rstrip().endswith("|")
        and 2 <= len(split_row(first)) == len(split_row(second))
    )
