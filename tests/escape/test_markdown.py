"""Markdown says what the text says, and nothing of a stranger's gets to act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from collgen.escape import authored_markdown, markdown
from tests.growth import MOST_GROWTH, growth

if TYPE_CHECKING:
    from markdown_it.token import Token

PIECES = [
    "\n", "\n\n", "\r\n", "\x0b", "\u2028", " ", "    ", "\t", "\\", "\\\\", "`", "``", "```", "````",
    "~~~", "*", "**", "_", "__", "#", "## ", "- ", "+ ", "1. ", "> ", "|", "| a | b |\n|--|--|\n", "=",
    "===", "---", "<", ">", "<b>", "</p>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<!--", "-->", "<?php", "<![CDATA[", "<a href='javascript:x'>y</a>", "<https://a.example/b>",
    "<javascript:alert(1)>", "[", "]", "](", ")", "]: ", "[a](javascript:alert(1))", "![", "&", "&lt;",
    "&#106;avascript:", "javascript:", "data:text/html,x", "vbscript:x", "https://a.example/", "www.a.example",
    "{", "{{x}}", "{%", "{: onclick=x}", "${{ x }}", "::: x", "!!! note", "[TOC]", "a", "word", "é", "漢",
    "\u202e", "\ud800", "\0", "\x1b", ":", "$", "~", "<code>", "</code>", "<li>", "<br>", "<h1>",
]  # fmt: skip
TEXT = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=14
).map("".join)
SCHEMES = ("http:", "https:", "mailto:", "tel:", "ftp:")


def parse(source: str) -> list[Token]:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    # Keep what the parser itself would refuse as a link's target: not every parser refuses it.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser.parse(source)


def inlines(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in (token.children or [])]


def only_text(tokens: list[Token]) -> str:
    children = inlines(tokens)
    assert {child.type for child in children} <= {"text", "text_special"}, children
    return "".join(child.content for child in children)


def cells_of(row: str) -> list[Token]:
    tokens = parse(f"| name | text | end |\n| --- | --- | --- |\n{row}\n")
    found = [tokens[i + 1] for i, token in enumerate(tokens) if token.type == "td_open"]
    assert [token.type for token in tokens].count("tr_open") == 2
    return found


def plain(text: str) -> str:
    from collgen.escape.unicode import one_line

    return one_line(text)


@given(TEXT)
def test_text_is_only_text(text: str) -> None:
    source = markdown.text(text)
    assert source == source.strip()
    assert only_text(parse(source)) == plain(text)
    tokens = parse(f"# {source}" if source else "")
    assert [token.type for token in tokens] in (
        ["heading_open", "inline", "heading_close"],
        [],
    )
    assert only_text(tokens) == plain(text)


@given(TEXT)
def test_text_is_one_cell(text: str) -> None:
    first, found, last = cells_of(f"| a | {markdown.text(text)} | b |")
    assert (first.content, last.content) == ("a", "b")
    assert only_text([found]) == plain(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("user_id of a_b", "user_id of a_b"),
        ("_x_", "\\_x\\_"),
        ("5 > 3 & 4", "5 > 3 & 4"),
        ("1. one", "1\\. one"),
        ("C#", "C\\#"),
        ("1.5", "1.5"),
        ("-1", "-1"),
        ("- a", "\\- a"),
        ("see https://a.example", "see https&#58;//a.example"),
        ("WWW.a.example", "WWW&#46;a.example"),
        ("{{name}}", "\\{\\{name}}"),
        ("a\n b", "a b"),
    ],
)
def test_text_is_readable(text: str, source: str) -> None:
    assert markdown.text(text) == source


def shown(text: str) -> str:
    from collgen.escape.markdown import _shown

    return _shown(text).replace("\n", " ").replace("\t", " ")


@given(TEXT)
def test_code_is_one_span_of_the_text(text: str) -> None:
    source = f"a {markdown.code(text)} b"
    spans = [child for child in inlines(parse(source)) if child.type == "code_inline"]
    assert [span.content for span in spans] == ([shown(text)] if text else [])


@given(TEXT)
@example("a\\|b")
@example("\\")
@example("\n\\")
def test_code_in_a_cell_is_one_span_of_the_text(text: str) -> None:
    first, found, last = cells_of(f"| a | {markdown.code(text, cell=True)} | b |")
    assert (first.content, last.content) == ("a", "b")
    spans = [child.content for child in inlines([found])]
    expected = shown(text)
    # A span that ends in a backslash gets a space after it.
    assert [span.rstrip(" ") for span in spans] == (
        [expected.rstrip(" ")] if text else []
    )


@given(TEXT, TEXT)
def test_fence_holds_the_text(text: str, language: str) -> None:
    from collgen.escape.markdown import _shown

    tokens = parse(f"before\n\n{markdown.fence(text, language)}\n\nafter")
    fences = [token for token in tokens if token.type == "fence"]
    assert len(fences) == 1
    assert fences[0].content.rstrip("\n") == _shown(text).rstrip("\n")
    assert only_text(tokens) == "beforeafter"


def dangers(tokens: list[Token]) -> list[str]:
    found = []
    for token in [*tokens, *inlines(tokens)]:
        if token.type in ("html_block", "html_inline"):
            found.append(token.content)
        target = str(token.attrs.get("href", token.attrs.get("src", "")))
        scheme, colon, _ = target.partition(":")
        if (
            colon
            and not {"/", "#", "?", "%"} & set(scheme)
            and not target.lower().startswith(SCHEMES)
        ):
            found.append(target)
    return found


@settings(max_examples=500)
@given(TEXT)
@example("    <script>\n```\n</script>")
@example("`a | <b> `")
@example("](![---[a](javascript:alert(1))")
@example("- a\n\n    ```\n    <script>\n")
def test_block_is_harmless(text: str) -> None:
    source = authored_markdown.block(text)
    tokens = parse(f"{source}\n\nafter")
    assert not dangers(tokens)
    last = tokens[-2]
    assert (tokens[-3].level, last.content) == (0, "after"), "nothing is left open"
    for opener in ("{{", "{%"):
        code = "".join(
            t.content
            for t in [*tokens, *inlines(tokens)]
            if t.type in ("code_inline", "fence", "code_block")
        )
        assert source.count(opener) <= code.count(opener)


@settings(max_examples=500)
@given(TEXT)
def test_cell_is_one_harmless_cell(text: str) -> None:
    first, found, last = cells_of(f"| a | {authored_markdown.cell(text)} | b |")
    assert (first.content, last.content) == ("a", "b")
    assert [danger for danger in dangers([found]) if danger != "<br>"] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Plain *words* and `code`.", "Plain *words* and `code`."),
        ("`List<String>` <b>x</b>", "`List<String>` **x**"),
        ("a<br/>b", "a  \nb"),
        ("# One\n## Two", "### One\n#### Two"),
        ("One\n===\nTwo\n---", "### One\n#### Two"),
        ("- a\n---", "- a\n---"),
        ("```js\na<b\n", "```js\na<b\n```"),
        ("```\na\n````\nb", "```\na\n```\nb"),
        ("text\n\n    a < b\n\nmore", "text\n\n```\na < b\n```\nmore"),
        ("- a\n\n    - b", "- a\n\n    - b"),
        ("| a | b |\n| --- | --- |\n| 1 | `x` |", "| a | b |\n| --- | --- |\n| 1 | `x` |"),
        ("[a](https://x.example/?a=b)", "[a](https://x.example/?a=b)"),
        # Where these lead is not in our pages.
        ("[a](#b) [c](/d:e) [f](g)", "a c f"),
        ("# To do\n[a **b**](#to-do) [c](#d)", "### To do\n[a **b**](#to-do) c"),
        ("#### One\n\n###### Two", "### One\n\n##### Two"),
        ("- \n- a\n\n###\nb", "- a\n\nb"),
        ("![](a.png) ![b](c.png)", "image a.png b"),
        ("![](https://x.example/d/e.png)", "[image e.png](https://x.example/d/e.png)"),
        ("![](https://x.example/d)", "[image at x.example](https://x.example/d)"),
        ("<img src='https://x.example/d' alt='A map'>", "[A map](https://x.example/d)"),
        ("[b][](#)(javascript:x) [a!](#)[b](ftp://c)", "[b][](#)(javascript:x) [a!](#)[b](ftp://c)"),
        ("[a](www.x.example/b)", "[a](https://www.x.example/b)"),
        ("[a](//x.example/b)", "[a](//x.example/b)"),
        ("<h3>\tAnswers </h3>", "**Answers**"),
        ("[a](javascript:x)", "[a](#)"),
        ("[a]( JAVA&#115;cript&colon;x )", "[a]( # )"),
        ("[a]:\n data:text/html,x", "[a]:\n #"),
        ("<https://x.example>", "<https://x.example>"),
        ('<a class="b" href="https://x.example">it</a>', "[it](https://x.example)"),
        ("GET /users/{id}", "GET /users/\\{id}"),
        ("${{ secrets.X }}", "$\\{\\{ secrets.X }}"),
        ("", ""),
    ],
)  # fmt: skip
def test_block_keeps_what_the_author_meant(text: str, source: str) -> None:
    assert authored_markdown.block(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("a | b", "a \\| b"),
        ("a \\| b", "a \\| b"),
        ("`a|b`", "`a\\|b`"),
        ("one\n\ntwo", "one<br>two"),
        ("one<br>two", "one<br>two"),
        ("```\nx = 1\ny\n```", "`x = 1`<br>`y`"),
        ("see [a](https://x.example)", "see [a](https://x.example)"),
        ("end\\", "end\\\\"),
    ],
)
def test_cell_keeps_what_the_author_meant(text: str, source: str) -> None:
    assert authored_markdown.cell(text) == source


@pytest.mark.parametrize(
    "piece",
    [
        "`",
        "`a``",
        "](",
        "[a](",
        "<a ",
        "<br ",
        "\\",
        "*",
        "<p",
        "~~~",
        "| ",
        "    a\n\n",
        "&",
        "]:\n",
    ],
)
def test_cost_is_linear(piece: str) -> None:
    def escape(text: str) -> None:
        authored_markdown.block(text)
        authored_markdown.cell(text)
        markdown.text(text)

    def text(length: int) -> str:
        return piece * (length // len(piece))

    assert growth(text, escape, 10_000) <= MOST_GROWTH
