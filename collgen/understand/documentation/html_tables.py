"""HTML tables and definition lists in a description."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from collgen.understand.documentation.blocks import Row, Table

_OPEN = re.compile(r"<(?P<name>table|dl)(?=[\s>/])[^<>]*>", re.IGNORECASE)
_EDGE = re.compile(r"<(?P<close>/?)(?P<name>table|dl)(?=[\s>/])[^<>]*>", re.IGNORECASE)
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
    reader.feed(source)
    reader.close()
    reader.end_row()
    rows = [(cells, heads, at + line) for cells, heads, at in reader.rows if any(cells)]
    if not rows:
        return None
    first, first_heads, _ = rows[0]
    if first_heads:
        return Table(
            tuple(first), tuple(Row(tuple(c), at) for c, _, at in rows[1:]), line
        )
    return Table((), tuple(Row(tuple(c), at) for c, _, at in rows), line)


class _TableReader(HTMLParser):
    """Collects the rows of the outermost table; what tables in cells say stays their cell's text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[tuple[list[str], bool, int]] = []
        self._depth = 0
        self._cells: list[str] = []
        self._heads = True
        self._text: list[str] | None = None
        self._line = 0
        self._spans: dict[int, tuple[int, str]] = {}
        self._pending: tuple[int, int] = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("table", "dl"):
            self._depth += 1
        if self._depth > 1:
            if self._text is not None and tag in ("tr", "li", "br"):
                self._text.append("\n")
            return
        if tag in ("tr", "dt"):
            self.end_row()
            self._line = self.getpos()[0] - 1
        if tag in ("td", "th", "dt", "dd"):
            self._end_cell()
            self._text = []
            self._heads = self._heads and tag == "th"
            given = dict(attrs)
            self._pending = (_span(given.get("colspan")), _span(given.get("rowspan")))
            self._fill()
        elif self._text is not None and tag in _KEPT:
            self._text.append(
                {"br": "\n", "li": "\n- ", "code": "`", "p": "\n"}.get(tag, "")
            )

    def handle_endtag(self, tag: str) -> None:
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

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _fill(self) -> None:
        """Put in the cells that reach down from the rows above."""
        while len(self._cells) in self._spans and len(self._cells) < 64:
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


def _span(written: str | None) -> int:
    return (
        min(int(written), 64)
        if written and written.isdigit() and int(written) > 0
        else 1
    )
