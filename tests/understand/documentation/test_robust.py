"""Any text is read, in time that grows with its length; tables are split as GFM says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from collgen.understand.documentation import (
    facts_from_entry,
    plain_summary,
    read_documentation,
)
from collgen.understand.documentation.pipe_tables import split_row
from collgen.understand.documentation.text import plain
from tests.growth import MOST_GROWTH
from tests.growth import growth as cost_growth

HOSTILE = [
    "a", "|", "`", "*", "_", "[", "(", "<", "\\", "-", "'", "$", "**", "__", "[a](", "<a ", "</", "&amp;", "{{",
    "- ", "> ", "1. ", "- a\n", "  - a\n", "# a\n", "\n", "| a | b |\n", "|--|--|\n", "    | a |\n", "`a` | ",
    "<table>", "<table><tr><td>", "<dl><dt>a", "<!--", "<li>", "default: ", "defaults to ", "if not set ", "a (default) ",
    "one of ", "one of a, ", "possible values for ", "must be ", "a, ", "a or ", "a|", "a/", "1=a, ", "(a) ", "[1,", "(1-",
    "between 1 and ", "1 to ", "max ", "at least one of ", "either a ", "required ", "(required", "required|string|",
    "comma separated ", "url ", "the ", "is ", "whether ", "number of ", "list of ", "iso 8601 ", "`^", "e.g. ", "a.b.", "a[", "↳ ",
]  # fmt: skip


# What text, tables, lists and HTML are told apart by, in its nearest wrong form.
SHAPES = [
    *HOSTILE,
    " ", "\t", "\r\n", "\n\n", "||", "| ", "|\n", "|-|\n", "a | b\n", "|a|\nx\n", "| a\n", "|a|b|\n|-|-|\n|c\n", "\\|",
    "--", "---\n", "===\n", "a\n===\n", "#", "# ", "###### a #\n", "***", "* ", "+ ", "1) ", "1. a: b\n", "> > ", "> - ", "- - ",
    "  - a: b\n", "- `a`: b\n", "- **a** (string): b\n", "* A - b\n", "a:\n", "**a:**\n", "Required fields:\n", "`a`\n", "`a` is ",
    "**`a`** ", "`a` - string\n", "parameter `a` ", "```\n", "~~~\n", "``", "` `", "\"", "''", "((", "[[", "[]", "![", "![a](", "](", "](b(",
    "[a](b", "**a** ", "__a__ ", "*a", "_a", "~~a", "<!", "<!-- ", "-->", "<td", "<td>", "<tr>", "<th>", "<table", "<table ", "</table>",
    "<dl>", "<dt>", "<dd>", "<h1", "<h1>", "<h1>a\n", "</h1>", "<p>", "<br>", "<code>", "<ul><li>", "<a href=", "<a href='", '<a "', "<p>>",
    "<td rowspan=64>a", "<td colspan=64>a", "<tr><td rowspan=64 colspan=64>a</td></tr>", "<table></table>", "<dl></table>",
    "&", "&#", "&#x3c;table>", "&lt;td&gt;", "a.", "a[0].", "[a]", "{{a}}", "}}", "-> ", "\u251c", "\u00bb", "e.g.", "! ", "\ufffd", "\u3001",
    "1", "1,", ",", ", ", "/", "\\", "=", "### A b\n\n- C\n- D\n\n", "## Response\n", "| Value |\n|--|\n| a |\n\n",
]  # fmt: skip


def repeated(seed: str, size: int) -> str:
    return (seed * (size // len(seed) + 1))[:size]


def nested_list(size: int) -> str:
    deep = "".join(f"{'  ' * depth}- a{depth}: b\n" for depth in range(30))
    return repeated(deep, size)


def nested_quotes(size: int) -> str:
    return repeated("".join(f"{'> ' * depth}- a\n" for depth in range(30)), size)


def arrows(size: int) -> str:
    rows = "".join(f"| {'-> ' * depth}a{depth} | b |\n" for depth in range(40))
    return f"| Parameter | Description |\n|--|--|\n{repeated(rows, size)}"


def nested_tables(size: int) -> str:
    return "<table><tr><td>a<td>b" * (size // 21)


def sets_and_rows(size: int) -> str:
    """Many arguments, and as many lists of values that may belong to each."""
    count = size // 60
    rows = "".join(f"| a{number} | string |\n" for number in range(count))
    sets = "".join(f"### A{number}\n\n- B\n- C\n\n" for number in range(count))
    return f"| Parameter | Type |\n|--|--|\n{rows}\n{sets}"


def in_cells(text: str) -> str:
    cell = text.replace("\n", " ")
    return f"| Parameter | Type | Values |\n|---|---|---|\n| a | {cell} | {cell} |\n| {cell} | b |\n"


def in_html(text: str) -> str:
    head = "<table><tr><th>Name</th><th>Description</th></tr><tr><td>a</td><td>"
    return f"{head}{text}</td></tr></table>{text}"


def in_items(text: str) -> str:
    return f"Parameters:\n\n- `a` (string): {text}\n- {text}\n"


READERS: dict[str, Callable[[str], object]] = {
    "text": read_documentation,
    "arguments": lambda text: read_documentation(f"## Query parameters\n\n{text}"),
    "cells": lambda text: read_documentation(in_cells(text)),
    "items": lambda text: read_documentation(in_items(text)),
    "html": lambda text: read_documentation(in_html(text)),
    "open html": lambda text: read_documentation(f"<table><tr><td>a<td>{text}"),
    "heading": lambda text: read_documentation(f"# {text}\n\n| a | b |\n|--|--|\n"),
    "entry": lambda text: facts_from_entry(text, "limit"),
    "name": lambda text: facts_from_entry("limit", text),
    "summary": plain_summary,
}
_SMALL: Final = 4_000


def _forget() -> None:
    for cached in (read_documentation, facts_from_entry, plain_summary, plain):
        cached.cache_clear()


def growth(read: Callable[[str], object], make: Callable[[int], str]) -> float:
    return cost_growth(make, read, _SMALL, _forget)


@pytest.mark.slow
@pytest.mark.parametrize("seed", SHAPES)
def test_time_grows_with_the_length_of_the_text(seed: str) -> None:
    found = {
        name: growth(read, lambda size: repeated(seed, size))
        for name, read in READERS.items()
    }
    assert {name: n for name, n in found.items() if n > MOST_GROWTH} == {}


@pytest.mark.parametrize(
    "make", [nested_list, nested_quotes, arrows, nested_tables, sets_and_rows]
)
def test_time_grows_with_the_depth_and_the_number_of_things(
    make: Callable[[int], str],
) -> None:
    assert growth(read_documentation, make) <= MOST_GROWTH


def test_quadratic_time_is_noticed() -> None:
    def read(text: str) -> object:
        return [text.count(letter) for letter in text]

    assert growth(read, lambda size: repeated("ab", size)) > MOST_GROWTH


WORDS = st.sampled_from(
    [
        *HOSTILE,
        "Parameters\n\n",
        "| Parameter | Type |\n",
        "|---|---|\n",
        "| a | integer |\n",
        "Default",
        " 5 ",
        ": ",
        ". ",
    ]
)


@given(st.lists(WORDS | st.text(max_size=8), max_size=30))
def test_any_text_is_read(parts: list[str]) -> None:
    text = "".join(parts)
    documentation = read_documentation(text)
    lines = text.count("\n") + text.count("\r") + 1
    for found in (
        *documentation.parameters,
        *documentation.uncertain,
        *documentation.response_fields,
    ):
        assert found.name
        assert found.path
        assert 0 <= (found.place.line or 0) <= lines
    facts_from_entry(text, "limit")
    plain_summary(text)


CELL = st.text(alphabet="ab1 |\\`*_é", max_size=12)


@given(st.lists(CELL, min_size=1, max_size=5))
def test_rows_are_split_as_gfm_says(cells: list[str]) -> None:
    row = f"|{'|'.join(cells)}|"
    source = f"| a | b | c | d |\n|---|---|---|---|\n{row}\n"
    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    body = [token.content for token in tokens if token.type == "inline"][4:]
    ours = [*split_row(row), "", "", "", ""][:4]
    assert ours == (body or ["", "", "", ""])


def test_equal_texts_give_equal_answers() -> None:
    text = "| Parameter | Type |\n|---|---|\n| a | integer |\n"
    assert read_documentation(text) == read_documentation(text + "")


@pytest.mark.parametrize("quotes", ['""', "' '", "` `"])
def test_nothing_between_quotes_is_no_thing_counted(quotes: str) -> None:
    assert facts_from_entry(f"The number of {quotes} in a page", "pages") == ()
