"""HTML tables and definition lists in a description."""

from __future__ import annotations

import html
import re
from typing import Final

from collgen.understand.documentation.blocks import Row, Table

_OPEN = re.compile(r"<(?P<name>table|dl)(?=[\s>/])[^<>]*>", re.IGNORECASE)
_EDGE = re.compile(r"<(?P<close>/?)(?P<name>table|dl)(?=[\s>/])[^<>]*>", re.IGNORECASE)
# Quotes may hold a `>`, but a tag never reaches beyond the next `<`: each letter is then looked at
# once, however many tags are left open. `html.parser` looks at all that follows for each of them.
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)"
    r"(?:(?P<quoted>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>|(?P<bare>[^<>]*)>)"
    r"|<[!?][^<>]*>"
)
_SPAN = re.compile(r"\b(col|row)span\s*=\s*[\"']?\s*(\d{1,6})", re.IGNORECASE)
_MOST_CELLS: Final = 64
_KEPT = frozenset(
    {"br", "code", "li", "ul", "ol", "p", "b", "strong", "em", "i", "a", "sup"}
)


def cut_tables(text: str) -> list[tuple[str | Table, int]]:
    """Split a text into its Markdown and its HTML tables, each with its first line."""
    pieces: list[tuple[str | Table, int]] = []
    position = line = 0
    while True:
        found = _OPEN.search(text, position)
        if found is None:
            break
        end = _end(text, found)
        before = text[position : found.start()]
        if before.strip():
            pieces.append((before, line))
        line += before.count("\n")
        source = text[found.start() : end]
        table = parse_table(source, line)
        if table is not None:
            pieces.append((table, line))
        line += source.count("\n")
        position = end
    if text[position:].strip():
        pieces.append((text[position:], line))
    return pieces


def _end(text: str, opened: re.Match[str]) -> int:
    """Return where the element ends that `opened` starts; tables may stand in its cells."""
    name, depth = opened["name"].lower(), 1
    for edge in _EDGE.finditer(text, opened.end()):
        if edge["name"].lower() == name:
            depth += -1 if edge["close"] else 1
            if depth == 0:
                return edge.end()
    return len(text)


def parse_table(source: str, line: int) -> Table | None:
    """Read one `<table>` or `<dl>`; None when it has no row."""
    reader = _TableReader()
    reader.read(source)
    rows = [(cells, heads, at + line) for cells, heads, at in reader.rows if any(cells)]
    if not rows:
        return None
    first, first_heads, _ = rows[0]
    if first_heads:
        return Table(
            tuple(first), tuple(Row(tuple(c), at) for c, _, at in rows[1:]), line
        )
    return Table((), tuple(Row(tuple(c), at) for c, _, at in rows), line)


class _TableReader:
    """Collects the rows of the outermost table; tables in cells stay text of the cell."""

    def __init__(self) -> None:
        self.rows: list[tuple[list[str], bool, int]] = []
        self._depth = 0
        self._cells: list[str] = []
        self._heads = True
        self._text: list[str] | None = None
        self._line = 0
        self._spans: dict[int, tuple[int, str]] = {}
        self._pending: tuple[int, int] = (1, 1)

    def read(self, source: str) -> None:
        """Read a whole table."""
        if "<!--" in source:
            source = _without_comments(source)
        line = behind = 0
        for found in _TAG.finditer(source):
            words = source[behind : found.start()]
            self._say(words)
            line += words.count("\n")
            behind = found.end()
            tag = (found["name"] or "").lower()
            if not tag:
                pass
            elif found["close"]:
                self._close_tag(tag)
            else:
                self._open_tag(tag, found["quoted"] or found["bare"] or "", line)
            line += found[0].count("\n")
        self._say(source[behind:])
        self.end_row()

    def _open_tag(self, tag: str, attributes: str, line: int) -> None:
        if tag in ("table", "dl"):
            self._depth += 1
        if self._depth > 1:
            if self._text is not None and tag in ("tr", "li", "br"):
                self._text.append("\n")
            return
        if tag in ("tr", "dt"):
            self.end_row()
            self._line = line
        if tag in ("td", "th", "dt", "dd"):
            self._end_cell()
            self._text = []
            self._heads = self._heads and tag == "th"
            spans = {word.lower(): _span(n) for word, n in _SPAN.findall(attributes)}
            self._pending = (spans.get("col", 1), spans.get("row", 1))
            self._fill()
        elif self._text is not None and tag in _KEPT:
            self._text.append(
                {"br": "\n", "li": "\n- ", "code": "`", "p": "\n"}.get(tag, "")
            )

    def _close_tag(self, tag: str) -> None:
        if tag in ("table", "dl"):
            self._depth -= 1
        if self._depth > 1:
            return
        if tag in ("td", "th", "dt", "dd"):
            self._end_cell()
        elif tag in ("tr", "table", "dl"):
            self.end_row()
        elif self._text is not None and tag == "code":
            self._text.append("`")

    def _say(self, words: str) -> None:
        if self._text is not None and words:
            self._text.append(html.unescape(words) if "&" in words else words)

    def _fill(self) -> None:
        """Put in the cells that reach down from the rows above."""
        while len(self._cells) in self._spans and len(self._cells) < _MOST_CELLS:
            column = len(self._cells)
            left, text = self._spans.pop(column)
            self._cells.append(text)
            if left > 1:
                self._spans[column] = (left - 1, text)

    def _end_cell(self) -> None:
        if self._text is None:
            return
        lines = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
        text = "\n".join(line for line in lines if line)
        columns, rows = self._pending
        if len(self._cells) < _MOST_CELLS:
            if rows > 1:
                self._spans[len(self._cells)] = (rows - 1, text)
            self._cells.append(text)
            self._cells.extend("" for _ in range(columns - 1))
        self._text = None

    def end_row(self) -> None:
        """Finish the row that is open, if one is."""
        self._end_cell()
        if self._cells:
            self._fill()
            self.rows.append((self._cells, self._heads, self._line))
        self._cells = []
        self._heads = True


def _without_comments(source: str) -> str:
    """Return a text with the line breaks of its comments only; one that does not end is text."""
    kept: list[str] = []
    position = 0
    while (start := source.find("<!--", position)) >= 0:
        end = source.find("-->", start + 4)
        if end < 0:
            break
        kept += (source[position:start], "\n" * source.count("\n", start, end))
        position = end + 3
    return "".join((*kept, source[position:]))


def _span(written: str) -> int:
    return max(1, min(int(written), _MOST_CELLS))
