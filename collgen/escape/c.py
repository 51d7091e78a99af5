"""Text as C."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

# A question mark may begin a trigraph.
_SPECIAL: Final = {**characters.COMMON, "?": "\\?", "\0": "\N{SYMBOL FOR NULL}"}
KEYWORDS: Final = frozenset(
    """auto break case char const continue default do double else enum extern float for goto if
    inline int long register restrict return short signed sizeof static struct switch typedef
    union unsigned void volatile while bool true false main errno stdin stdout stderr""".split()
)


class C(Escaped):
    """Source of C."""

    __slots__ = ()


def string(text: str) -> C:
    """Return a string literal whose value is `text`."""
    return C(f'"{_inner(text)}"')


def comment(text: str) -> C:
    """Return a comment of one line."""
    return C(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, _code)


def _code(code: int) -> str:
    return "".join(f"\\{byte:03o}" for byte in chr(code).encode())


def lines(text: str, margin: str) -> C:
    """Return one literal a line of the text, one below the other at `margin`."""
    found = [string(line) for line in text.splitlines(keepends=True)] or [string("")]
    if len(found) == 1:
        return found[0]
    return C("".join(f"\n{margin}{literal}" for literal in found))
