"""String literals of the languages that samples are written in.

`make samples-run` reads them back with each language's own tool; here is what they look like.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.escape.escaped import Escaped

LANGUAGES = (
    "c", "csharp", "dart", "go", "java", "javascript", "kotlin", "perl", "php", "powershell", "r",
    "ruby", "rust", "swift",
)  # fmt: skip
TEXT = st.text(
    st.sampled_from("\"\\'`$#{}()%@<>?/!\n\r\t\0\x1b\u2028\u202e\ud800“”„aé漢😀")
)


def language(name: str) -> ModuleType:
    return import_module(f"collgen.escape.{name}")


@pytest.mark.parametrize(
    ("name", "text", "literal"),
    [
        ("c", "??/ \0", r'"\?\?/ ␀"'),
        ("c", "\u2028", r'"\342\200\250"'),
        ("csharp", "\u2028😀", '"\\u2028😀"'),
        ("dart", "$a ${b}", r'"\$a \${b}"'),
        ("go", "\0\x1b", r'"\u0000\u001b"'),
        ("go", "\U000e0001", r'"\U000e0001"'),
        ("java", "\\u000a", r'"\\u000a"'),
        ("java", "\U000e0001", r'"\udb40\udc01"'),
        ("javascript", "</script>", r'"\x3c/script>"'),
        ("kotlin", "$a", r'"\$a"'),
        ("perl", "$a @b", r'"\$a \@b"'),
        ("php", "{$a}", r'"{\$a}"'),
        ("powershell", '"a" $b `c', '"`"a`" `$b ``c"'),
        ("powershell", "“a”", '"`“a`”"'),
        ("r", "a\0b", '"a␀b"'),
        ("ruby", "#{a} #$b", r'"\#{a} \#$b"'),
        ("rust", "\u202e", r'"\u{202e}"'),
        ("swift", "\\(a)", r'"\\(a)"'),
        ("swift", "\ud800", '"\ufffd"'),
    ],
)
def test_literal_holds_the_text(name: str, text: str, literal: str) -> None:
    assert language(name).string(text) == literal


@pytest.mark.parametrize(
    ("name", "parts", "literal"),
    [
        ("csharp", ("{a}", "b", "c"), '$"{{a}}{b}c"'),
        ("dart", ("$a/", "b", ""), r'"\$a/${b}"'),
        ("javascript", ("`${a}", "b", "\n"), "`\\`\\${a}${b}\\n`"),
        ("kotlin", ("a", "b", ""), '"a${b}"'),
        ("perl", ("a@", "$b", ""), r'"a\@${b}"'),
        ("php", ("a", "$b", ""), '"a{$b}"'),
        ("powershell", ("a", "$b", "$c"), '"a${b}`$c"'),
        ("ruby", ("#{a}", "b", ""), r'"\#{a}#{b}"'),
        ("rust", ("{a}\u202e", "b", ""), 'format!("{{a}}\\u{202e}{b}")'),
        ("swift", ("\\(a)", "b", ""), r'"\\(a)\(b)"'),
    ],
)
def test_text_with_values_keeps_texts_and_values_apart(
    name: str, parts: tuple[str, str, str], literal: str
) -> None:
    module = language(name)
    target: type[Escaped] = type(module.string(""))
    before, value, after = parts
    assert module.interpolated(before, target(value), after) == literal


@pytest.mark.parametrize("name", LANGUAGES)
@given(text=TEXT)
def test_literal_is_one_line_that_shows_all_of_it(name: str, text: str) -> None:
    literal = str(language(name).string(text))
    assert literal[0] == literal[-1] == '"'
    assert not any(char in literal for char in "\n\r\t\0\x1b\u2028\u202e\ud800")


@pytest.mark.parametrize("name", LANGUAGES)
def test_comment_is_one_line(name: str) -> None:
    comment = str(language(name).comment("a\nb\r\u2028c ?> \\u000a"))
    assert not set(comment) & set("\n\r\u2028")
    assert "?>" not in comment or name != "php"
    assert "\\u" not in comment or name != "java"
