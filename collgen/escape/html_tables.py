"""HTML tables in a description, as rows of cells that are Markdown."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLE: Final = re.compile(r"<(?P<close>/?)table(?=[\s>/])[^<>]*>", re.IGNORECASE)
_FENCE: Final = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_INLINE: Final = frozenset({"a", "b", "code", "em", "i", "img", "strong"})
_BREAKS: Final = frozenset({"br", "p", "div", "tr"})
_MOST_COLUMNS: Final = 64


class HtmlTable(NamedTuple):
    """A table: its first row is empty where the author marked none as the head."""

    rows: tuple[tuple[str, ...], ...]
    source: str
    lines: range
    """Its lines in the text, from 0."""


def has_table(text: str) -> bool:
    """Return whether a text may have an HTML table."""
    return "<" in text and "<table" in text.lower()


def split_tables(text: str) -> Iterator[str | HtmlTable]:
    """Yield the tables of a text and what stands between them; code blocks stay text."""
    position = 0
    start = depth = 0
    for edge in _TABLE.finditer(text):
        if depth == 0 and (edge["close"] or _in_fence(text, edge.start())):
            continue
        if depth == 0:
            start = edge.start()
        depth += -1 if edge["close"] else 1
        if depth:
            continue
        source = text[start : edge.end()]
        rows = _rows(source)
        if rows:
            yield text[position:start]
            first = text.count("\n", 0, start)
            lines = range(first, first + source.count("\n") + 1)
            yield HtmlTable(rows, source, lines)
            position = edge.end()
    yield text[position:]


def _in_fence(text: str, position: int) -> bool:
    return len(_FENCE.findall(text, 0, position)) % 2 == 1


def _rows(source: str) -> tuple[tuple[str, ...], ...]:
    reader = _Reader()
    reader.feed(source)
    reader.close()
    reader.end_row()
    width = min(max(map(len, reader.rows), default=0), _MOST_COLUMNS)
    if not width:
        return ()
    rows = [(*row[:width], *[""] * (width - len(row))) for row in reader.rows]
    return tuple(rows) if reader.has_head else (("",) * width, *rows)


class _Reader(HTMLParser):
    """Collects the cells; a table in a cell becomes lines of it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.has_head = False
        self._depth = 0
        self._row: list[str] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self.end_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            self._cell = []
            self.has_head = self.has_head or (tag == "th" and not self.rows)
        elif self._cell is not None:
            if tag in _INLINE:
                self._cell.append(self.get_starttag_text() or "")
            elif tag == "li":
                self._cell.append("\n- ")
            elif tag in _BREAKS:
                self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._depth -= 1
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self.end_row()
        elif self._cell is not None:
            if tag in _INLINE:
                self._cell.append(f"</{tag}>")
            elif tag in ("td", "th"):
                self._cell.append(" ")

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is not None:
            lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
            self._row.append("\n".join(line for line in lines if line))
            self._cell = None

    def end_row(self) -> None:
        """Finish the row that is open, if one is."""
        self._end_cell()
        if any(self._row):
            self.rows.append(self._row)
        self._row = []
