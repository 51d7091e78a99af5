"""TOML, YAML and shell words read back as what went in."""

from __future__ import annotations

import shutil
import subprocess
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collgen.escape import shell, toml, yaml

PIECES = st.sampled_from(
    [
        "\n", "\r", "\t", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\ud800", "'", '"', "\\",
        "$", "`", "$(x)", "!", "!!", "%", "%s", "\\n", "\\047", "~", "*", "?", "#", "&", ";", "|", "<", "{a,b}",
        "=", "-", " ", "a", "é", "漢", "\U0001f600",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=10).map("".join)
SHELLS = [name for name in ("sh", "bash", "dash", "zsh") if shutil.which(name)]


def without_surrogates(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)


@given(TEXT, st.lists(TEXT, max_size=6))
def test_toml_reads_back_equal(text: str, texts: list[str]) -> None:
    source = f"text = {toml.string(text)}\ntexts = {toml.array(texts)}\n"
    found = tomllib.loads(source)
    assert found == {
        "text": without_surrogates(text),
        "texts": list(map(without_surrogates, texts)),
    }
    assert len(toml.string(text).splitlines()) == 1


@pytest.mark.parametrize("name", SHELLS)
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(TEXT, min_size=1, max_size=30))
def test_shell_words_read_back_equal(name: str, texts: list[str]) -> None:
    command = "printf '%s\\0' " + " ".join(map(shell.quote, texts))
    run = subprocess.run(
        [name, "-c", command],
        capture_output=True,
        check=True,
        env={"LC_ALL": "C.UTF-8"},
    )
    found = run.stdout.decode().removesuffix("\0").split("\0")
    assert found == [without_surrogates(text).replace("\0", "␀") for text in texts]


@given(TEXT)
def test_shell_word_shows_all_that_it_holds(text: str) -> None:
    assert all(
        char.isprintable() or char in "\n\t" or char.isspace()
        for char in shell.quote(text)
        if char < "\u0380"
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("plain", "plain"),
        ("", "''"),
        ("https://a.example/b", "https://a.example/b"),
        ("https://a.example/?b=c&d", "'https://a.example/?b=c&d'"),
        ("it's", "'it'\\''s'"),
        ("a\nb", "'a\nb'"),
        ("=a", "'=a'"),
        ("~a", "'~a'"),
        ("a\x1b\n", "\"$(printf 'a\\033')\"'\n'"),
    ],
)
def test_shell_word_is_readable(text: str, word: str) -> None:
    assert shell.quote(text) == word


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Users", '"Users"'),
        ('a "b"', '"a \\"b\\""'),
        ("R & D", '"R &amp; D"'),
        # Zensical takes tags off and escapes back before it prints a page's title.
        ("</title><script>x", '"‹/title›‹script›x"'),
        ("&lt;script>", '"&amp;lt;script›"'),
        ("a" * 2000, f'"{"a" * 120}…"'),
    ],
)
def test_title_of_a_site_is_no_html(text: str, shown: str) -> None:
    assert yaml.title(text) == shown
