"""HTML tables come out as Markdown's, and nothing of HTML gets through them."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from collgen.escape import authored_markdown

HEAD = "<table><tr><th>a</th><th>b</th></tr>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEAD}<tr><td>1</td><td>2</td></tr></table>", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        # Without a head, with an end tag missing, with cells that are missing.
        ("<TABLE><tr><td>1<td>2<tr><td>3</TABLE>", "|  |  |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |"),
        # What would end a cell, or the table.
        (f"{HEAD}<tr><td>x|y</td><td>p<br>q<p>r</td></tr></table>",
         "| a | b |\n| --- | --- |\n| x\\|y | p<br>q<br>r |"),
        (f"{HEAD}<tr><td><ul><li>p</li><li>q</li></ul></td><td></td></tr></table>",
         "| a | b |\n| --- | --- |\n| - p<br>- q |  |"),
        (f"{HEAD}<tr><td><b>x</b> <code>y</code></td><td><a href='https://z.example'>z</a></td></tr></table>",
         "| a | b |\n| --- | --- |\n| **x** `y` | [z](https://z.example) |"),
        # A table in a cell is lines of it.
        (f"{HEAD}<tr><td>1</td><td>2<table><tr><td>p</td><td>q</td></tr></table></td></tr></table>",
         "| a | b |\n| --- | --- |\n| 1 | 2<br>p q |"),
        (f"before {HEAD}</table> after", "before \n\n| a | b |\n| --- | --- |\n\n after"),
        ("<table></table>", "&lt;table>&lt;/table>"),
        ("```\n<table><tr><td>1</td></tr></table>\n```", "```\n<table><tr><td>1</td></tr></table>\n```"),
        ("a <table> that is never closed", "a &lt;table> that is never closed"),
    ],
)  # fmt: skip
def test_html_tables(text: str, expected: str) -> None:
    assert authored_markdown.block(text) == expected


HARMLESS = set("a br code em img p strong table tbody td th thead tr".split())


class Tags(HTMLParser):
    """What a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    "cell",
    [
        "<script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        '<img src="x" onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        "</td></tr></table><script>alert(1)</script>",
        "`<b onclick=x>`",
        "<a href='x' onmouseover='alert(1)'>x",
    ],
)
def test_cells_are_harmless(cell: str) -> None:
    source = authored_markdown.block(
        f"{HEAD}<tr><td>{cell}</td><td>2</td></tr></table>"
    )
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(source)
    seen = Tags()
    seen.feed(html)
    assert {tag for tag, _ in seen.tags} <= HARMLESS
    for _, attributes in seen.tags:
        assert set(attributes) <= {"href", "src", "alt"}
        assert not any(
            (value or "").startswith("javascript") for value in attributes.values()
        )
