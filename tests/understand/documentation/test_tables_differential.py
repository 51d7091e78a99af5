"""The table reader sees the cells that GitHub's own Markdown renders, but where it means not to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from cmarkgfm import markdown_to_html_with_extensions
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from collgen.understand.documentation.block_reader import read_blocks
from collgen.understand.documentation.blocks import Table
from tests.corpus.inputs import corpus_folder, inputs

Cells = list[list[str]]

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh][^>]*>(.*?)</t[dh]>", re.DOTALL)
_HEADING = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
# A row that begins with a pipe and does not end with one: its last cell goes on below.
_CELL_OVER_LINES = re.compile(
    r"^ *\|[^\n]*[^|\s][ ]*\n(?:[^|\n]+\n)*[^|\n]+\|", re.MULTILINE
)


def _html(text: str) -> str:
    found: str = markdown_to_html_with_extensions(text, extensions=["table"])
    return found


def _rendered(text: str) -> list[Cells]:
    """Return the tables as GitHub's parser renders them: the HTML inside of each cell."""
    return [
        _telling(
            [cell.strip() for cell in _CELL.findall(row)] for row in _ROW.findall(table)
        )
        for table in _TABLE.findall(_html(text))
    ]


def _read(text: str) -> list[Cells]:
    """Return the tables as collgen reads them, their cells rendered by GitHub's parser too.

    GFM fills up short rows and cuts long ones; collgen keeps what is written.
    """
    tables = []
    for block in read_blocks(text):
        if isinstance(block, Table):
            width = len(block.header)
            rows = [row.cells for row in block.rows]
            filled = [(*row, *[""] * width)[:width] for row in (block.header, *rows)]
            tables.append(_telling([_inline(cell) for cell in row] for row in filled))
    return tables


def _telling(rows: Iterator[list[str]]) -> Cells:
    """Leave out empty rows, which tell nothing."""
    return [row for row in rows if any(row)]


def _inline(markdown: str) -> str:
    """Return the HTML of a cell's text; in a heading nothing begins a block."""
    lines = []
    for line in markdown.split("\n"):
        found = _HEADING.search(_html(f"# {line} #"))
        assert found is not None
        lines.append(found[1].strip())
    return "\n".join(lines)


_SAME = [
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "|a|b|\n|-|-|\n|1|2|",
    "a | b\n--|--\n1 | 2",
    "a | b |\n--|--|\n1 | 2 |",
    "  | a | b |\n  |:--|--:|\n   | 1 | 2 |  ",
    "| a |\n|---|\n| 1 |\n| 2 |",
    "| a | b |\n|---|---|",
    "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n|",
    "| a | b |\n|---|---|\n|| 2 |\n| 1 ||\n|||",
    "| a | b |\n|---|---|\n| one \\| two | `x\\|y` |",
    "| a | b |\n|---|---|\n| one \\\\| two | b\\\\\\| |",
    "| a | b |\n|---|---|\n| `x|y` | b |",
    "| a | b |\n|---|---|\n| **bold** | _i_ [l](u) ~~s~~ |",
    "| a | b |\n|---|---|\n| x<br>y | &lt;b&gt; |",
    "Words.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nWords.",
    "Words:\n| a | b |\n|---|---|\n| 1 | 2 |\n# Heading\n| 3 | 4 |",
    "| a | b |\n|---|---|\n| 1 | 2 |\n> | quoted | row |",
    "| a | b |\n|---|---|\n| 1 | 2 |\n```\n| 3 | 4 |\n```",
    "- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n- item",
    "> | a | b |\n> |---|---|\n> | 1 | 2 |",
    "| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n",
    "| 名前 | 型 |\n|---|---|\n| ü | “x” |",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |",
    "```\n| a | b |\n|---|---|\n```",
    "no | table",
    "| a | b |\n\n|---|---|",
    "| a | b |\n|---|---|\n| 1 | 2 |\nmore of them\n| 3 | 4 |",
    "| a | b |\n|---|---|\n| 1 | 2\n3 | 4 |\n5 | 6",
]


@pytest.mark.parametrize("text", _SAME)
def test_odd_tables_are_read_as_they_are_rendered(text: str) -> None:
    assert _read(text) == _rendered(text)


@pytest.mark.parametrize(
    ("why", "text", "read"),
    [
        (
            "a row of dashes may have too few, too many or other dashes",
            "| a | b |\n|---|\n| 1 | 2 |\n\n| c | d |\n|——|——|\n| 3 | 4 |",
            [[["a", "b"], ["1", "2"]], [["c", "d"], ["3", "4"]]],
        ),
        (
            "rows between outer pipes are a table without a row of dashes",
            "| a | b |\n| 1 | 2 |",
            [[["a", "b"], ["1", "2"]]],
        ),
        (
            "a row of dashes between rows is no row",
            "| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |",
            [[["a", "b"], ["1", "2"], ["3", "4"]]],
        ),
        (
            "words right behind a table are not its last row",
            "| a | b |\n|---|---|\n| 1 | 2 |\nWords.",
            [[["a", "b"], ["1", "2"]]],
        ),
        (
            "a cell that no pipe closes goes on below",
            "| a | b |\n|---|---|\n| 1 | one of\nx\ny |\n| 2 | z |",
            [[["a", "b"], ["1", "one of\nx\ny"], ["2", "z"]]],
        ),
        (
            "a table that is indented like code is one",
            "    | a | b |\n    |---|---|\n    | 1 | 2 |",
            [[["a", "b"], ["1", "2"]]],
        ),
    ],
)
def test_differences_that_are_meant(why: str, text: str, read: list[Cells]) -> None:
    assert _read(text) == read, why
    assert _rendered(text) != read, f"no difference any more: {why}"


_ALPHABET = "ab1 \\|`*_[]()<>&-:~\"'#.é=+!"
_CELLS = st.text(_ALPHABET, max_size=8)
_HEADERS = st.text(_ALPHABET.replace("|", "").replace("\\", ""), max_size=8)
_DASHES = st.sampled_from(["-", "---", ":--", "--:", ":-:", " --- "])


@st.composite
def _tables(draw: st.DrawFn) -> str:
    """Return a table with as many dashes as headers, without a row that is dashes too."""
    width = draw(st.integers(1, 4))
    header = draw(st.lists(_HEADERS, min_size=width, max_size=width))
    dashes = draw(st.lists(_DASHES, min_size=width, max_size=width))
    rows = draw(st.lists(st.lists(_CELLS, min_size=1, max_size=5), max_size=4))
    indent = " " * draw(st.integers(0, 3))
    if width > 1 and draw(st.booleans()):
        # Without outer pipes: letters keep a row from beginning or ending with one.
        lines = ["|".join(["x", *cells, "x"]) for cells in (header, *rows)]
        return "\n".join([lines[0], "|".join(["-", *dashes, "-"]), *lines[1:]])
    lines = [f"{indent}|{'|'.join(cells)}|" for cells in (header, dashes, *rows)]
    assume(not any(_is_dashes(line) for line in lines[2:]))
    return "\n".join(lines)


def _is_dashes(line: str) -> bool:
    return not line.strip(" |:-=")


@settings(max_examples=300, deadline=None)
@given(_tables())
def test_generated_tables_are_read_as_they_are_rendered(text: str) -> None:
    assert _read(text) == _rendered(text)


def _descriptions(node: Any) -> Iterator[str]:
    """Yield each description of a collection that may have a Markdown table in it."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            text = node.get("description")
            text = text.get("content") if isinstance(text, dict) else text
            if isinstance(text, str) and "|" in text and "<table" not in text.lower():
                yield text
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


@pytest.mark.corpus
def test_real_tables_are_read_as_they_are_rendered() -> None:
    """What GitHub renders as a table is read so; collgen may see more, as above."""
    folder = corpus_folder()
    if folder is None:
        pytest.skip("there is no corpus beside the checkout")
    compared = 0
    for chosen in inputs([folder]):
        made = json.loads(chosen.path.read_bytes())
        for text in dict.fromkeys(_descriptions(made)):
            if _CELL_OVER_LINES.search(text):
                continue
            seen = iter(_read(text))
            for table in _rendered(text):
                assert table in seen, f"{chosen.name}: {text}"
                compared += 1
    assert compared > 200
