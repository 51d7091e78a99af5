"""Text as Go."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = characters.COMMON
KEYWORDS: Final = frozenset(
    """break case chan const continue default defer else fallthrough for func go goto if import
    interface map package range return select struct switch type var nil true false string int len
    error any append panic""".split()
)


class Go(Escaped):
    """Source of Go."""

    __slots__ = ()


def string(text: str) -> Go:
    """Return a string literal whose value is `text`."""
    return Go(f'"{_inner(text)}"')


def comment(text: str) -> Go:
    """Return a comment of one line."""
    return Go(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, _code)


def _code(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def raw_string(text: str) -> Go:
    """Return a literal in backquotes, for a text with lines or quotes that can all be seen."""
    if {"\n", '"'} & {*text} and "`" not in text and characters.is_visible(text):
        return Go(f"`{text}`")
    return string(text)
