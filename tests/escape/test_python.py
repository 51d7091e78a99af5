"""Any text becomes Python source that reads back equal, and that ruff and black lay out alike."""

from __future__ import annotations

import ast
import inspect
import math
import tokenize
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collgen.diagnostics import CollgenFault
from collgen.escape.escaped import PythonSource
from collgen.escape.python import (
    comment,
    docstring,
    docstring_code,
    docstring_text,
    identifier,
    literal,
    split_literal,
    string,
    tuple_literal,
    wrap,
)
from collgen.generate.formatting import format_python

BREAKERS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
NASTY = st.sampled_from(
    [
        *BREAKERS, "\r\n", "\0", "\t", "\x1b", "\x7f", "\xa0", "\u3000", "\ud800", "\udfff", "\udc80",
        "\u200b", "\u202e", "\u2066", "\ufeff", '"', "'", '"""', "'''", '""""', "\\", "\\\\", "\\\n",
        "\\N{DASH}", "\\x", "\\u12", "{", "}", "{{x}}", "{%", "%s", "#", "# type: ignore", "    ",
        "\n    ", "\n\n", "\n  ", "é", "漢字", "👩\u200d💻", "a", "word", "http://x.example/a", "- ",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=5)), max_size=12).map("".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)


def stable(source: str) -> bool:
    return format_python({"a.py": source}, "black")["a.py"] == source


def value_of(source: str) -> object:
    return eval(source, {"__builtins__": {"float": float}})


def same(left: object, right: object) -> bool:
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(
            map(same, left.values(), right.values())
        )
    return type(left) is type(right) and left == right


@given(TEXT)
def test_string_reads_back_equal(text: str) -> None:
    source = string(text)
    assert ast.literal_eval(source) == text
    assert len(source.splitlines()) == 1
    source.encode()


@given(TEXT)
def test_string_is_quoted_as_black_quotes_it(text: str) -> None:
    source = string(text)
    formatted = format_python({"a.py": f"f({source})\n"}, "black")["a.py"]
    assert source in formatted


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("plain", '"plain"'),
        ("it's", '"it\'s"'),
        ('say "hi"', "'say \"hi\"'"),
        ("'\"", '"\'\\""'),
        ("a\u202eb", '"a\\u202eb"'),
        ("漢", '"漢"'),
        ("\ud800", '"\\ud800"'),
        ("\U000e0041", '"\\U000e0041"'),
    ],
)
def test_string_is_readable(text: str, source: str) -> None:
    assert string(text) == source


@given(JSON)
def test_literal_reads_back_equal(value: object) -> None:
    assert same(value_of(literal(value)), value)  # type: ignore[arg-type]


@given(JSON)
def test_literal_of_an_example_has_a_line_for_each_member(value: object) -> None:
    source = split_literal(value)  # type: ignore[arg-type]
    assert same(value_of(source), value)
    if isinstance(value, (list, dict)) and value:
        assert source.count("\n") > len(value)


@pytest.mark.parametrize(
    ("sign", "exponent"), [(1, 400), (-1, 400), (1, 5000), (-1, 5000)]
)
def test_huge_integer_is_a_literal(sign: int, exponent: int) -> None:
    value = sign * 10**exponent
    assert value_of(literal(value)) == value


def test_literal_of_no_json_value_is_a_fault() -> None:
    with pytest.raises(CollgenFault):
        literal(object())  # type: ignore[arg-type]


def words(text: str) -> str:
    """The text as a docstring has to keep it: white space is what it looks like."""
    for found in ("\r\n", *"\r\x0b\x0c\x85\u2028\u2029"):
        text = text.replace(found, "\n")
    return "\n".join(
        "".join(" " if c.isspace() and c != "\t" else c for c in line)
        .expandtabs(4)
        .rstrip()
        for line in text.split("\n")
    )


@settings(max_examples=300)
@given(TEXT)
def test_docstring_reads_back(text: str) -> None:
    source = f"class Some:\n    def some(self):\n        {docstring(text, 8)}\n"
    found = ast.parse(source).body[0].body[0].body[0].value.value  # type: ignore[attr-defined]
    assert inspect.cleandoc(found).strip(" ") == inspect.cleandoc(
        words(text).strip("\n")
    ).strip(" ")
    source.encode()


SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | TEXT
TUPLE = st.recursive(
    st.lists(SCALAR, max_size=3).map(tuple),
    lambda inner: st.lists(inner | SCALAR, min_size=1, max_size=4).map(tuple),
    max_leaves=6,
)


@given(TUPLE)
def test_tuple_reads_back_equal(value: tuple[Any, ...]) -> None:
    assert repr(eval(tuple_literal(value), {"float": float})) == repr(value)


@settings(max_examples=300)
@given(TEXT, TEXT)
def test_text_inside_a_docstring_reads_back(text: str, other: str) -> None:
    first, second = docstring_text(text), docstring_text(other)
    source = f'"""{first}\n\n    {second}"""\n'
    found = ast.literal_eval(source)
    assert [line.strip() for line in found.splitlines() if line.strip()] == [
        line.strip()
        for one in (text, other)
        for line in words(one).splitlines()
        if line.strip()
    ]
    source.encode()


@settings(max_examples=60)
@given(TEXT, TEXT)
def test_both_formatters_lay_out_docstrings_alike(text: str, other: str) -> None:
    first, second = docstring_text(text), docstring_text(other)
    source = f'''class A:
    """{first}
    """

    def f(self):
        """{first}

        Args:
            x: {second}
        """
'''
    by_ruff = format_python({"a.py": source}, "ruff")
    assert by_ruff == format_python({"a.py": source}, "black")
    assert stable(by_ruff["a.py"])


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"quoted"', '\\"quoted\\x22'),
        ('a """ b', 'a \\"\\"\\" b'),
        ('"', "\\x22"),
        ('""""', '\\"\\"\\"\\x22'),
        ("C:\\", "C:\\\\"),
        ("say 'hi'", "say 'hi'"),
    ],
)
def test_text_neither_ends_a_docstring_nor_joins_its_quotes(
    text: str, inside: str
) -> None:
    assert docstring_text(text) == inside
    assert ast.literal_eval(f'"""{inside}"""') == text


@given(JSON)
def test_code_inside_a_docstring_reads_back(value: object) -> None:
    code = literal(value)  # type: ignore[arg-type]
    assert ast.literal_eval(f'"""x={docstring_code(code)}\n"""') == f"x={code}\n"


@pytest.mark.parametrize("name", ["", "a b", "1a", "class", "a..b", "a\n", "a;b", "é-"])
def test_what_is_no_identifier_is_a_fault(name: str) -> None:
    with pytest.raises(CollgenFault, match="no identifier"):
        identifier(name)


def test_identifiers_are_source() -> None:
    assert isinstance(identifier("a.b_c"), PythonSource)
    assert identifier("größe") == "größe"


@settings(max_examples=300)
@given(TEXT)
def test_docstring_is_stable_under_black(text: str) -> None:
    source = f"class Some:\n    def some(self):\n        {docstring(text, 8)}\n"
    assert stable(source), source
    module = f"{docstring(text)}\n\nx = 1\n"
    assert stable(module), module


@given(TEXT)
def test_comment_is_one_line_and_a_comment(text: str) -> None:
    source = f"{comment(text)}\nvalue = 1\n"
    tokens = [t.type for t in tokenize.tokenize(BytesIO(source.encode()).readline)]
    assert tokens.count(tokenize.COMMENT) == 1
    assert len(source.splitlines()) == 2
    assert len(ast.parse(source).body) == 1
    assert stable(source), source


@pytest.mark.parametrize(
    "text",
    [
        "type: ignore", "noqa", "fmt: off", "pylint: disable=all", "a # noqa: E501", "mypy: ignore-errors",
        "-*- coding: utf-7 -*-", "vim: set fileencoding=utf-7 :", "pragma: no cover", "x; fmt: skip",
    ],
)  # fmt: skip
def test_comment_gives_no_tool_an_order(text: str) -> None:
    directive = r"(?:# *|; )(type|fmt|noqa|pylint|mypy|pragma)\b|coding[:=]"
    assert not __import__("re").search(directive, comment(text))


@given(TEXT, st.integers(10, 100))
def test_wrap_keeps_every_word_and_is_idempotent(text: str, width: int) -> None:
    wrapped = wrap(text, width)
    assert wrapped.split() == text.split()
    assert wrap(wrapped, width) == wrapped


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("one two three", "one two\nthree"),
        ("- one two three", "- one two\n  three"),
        ("  12. one two", "  12. one\n      two"),
        (
            "see https://example.com/a/long/path now",
            "see\nhttps://example.com/a/long/path\nnow",
        ),
        ("one two - three", "one two -\nthree"),
        ("| a very long row | of a table |", "| a very long row | of a table |"),
        ("```\na long line of code\n```", "```\na long line of code\n```"),
        ("# a long heading", "# a long heading"),
    ],
)
def test_wrap_respects_markdown(text: str, wrapped: str) -> None:
    assert wrap(text, 9) == wrapped
