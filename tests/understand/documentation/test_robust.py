"""Any text is read, in time that grows with its length; tables are split as GFM says."""

from __future__ import annotations

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

HOSTILE = [
    "a", "|", "`", "*", "_", "[", "(", "<", "\\", "-", "'", "$", "**", "__", "[a](", "<a ", "</", "&amp;", "{{",
    "- ", "> ", "1. ", "- a\n", "  - a\n", "# a\n", "\n", "| a | b |\n", "|--|--|\n", "    | a |\n", "`a` | ",
    "<table>", "<table><tr><td>", "<dl><dt>a", "<!--", "<li>", "default: ", "defaults to ", "if not set ", "a (default) ",
    "one of ", "one of a, ", "possible values for ", "must be ", "a, ", "a or ", "a|", "a/", "1=a, ", "(a) ", "[1,", "(1-",
    "between 1 and ", "1 to ", "max ", "at least one of ", "either a ", "required ", "(required", "required|string|",
    "comma separated ", "url ", "the ", "is ", "whether ", "number of ", "list of ", "iso 8601 ", "`^", "e.g. ", "a.b.", "a[", "↳ ",
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("seed", HOSTILE)
def test_a_hundred_kilobytes_are_read_in_linear_time(seed: str) -> None:
    text = (seed * (100_000 // len(seed) + 1))[:100_000]
    cell = text.replace("\n", " ")
    read_documentation(text)
    read_documentation(
        f"| Parameter | Description |\n|---|---|\n| a | {cell} |\n| {cell} | b |\n"
    )
    facts_from_entry(text, "limit")
    facts_from_entry("limit", cell)
    plain_summary(text)


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
