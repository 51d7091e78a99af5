"""Text as R."""

from __future__ import annotations

import re
from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = characters.COMMON
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.]*")
KEYWORDS: Final = frozenset(
    """if else repeat while function for next break TRUE FALSE NULL Inf NaN NA c t q list""".split()
)


class RSource(Escaped):
    """Source of R."""

    __slots__ = ()


def string(text: str) -> RSource:
    """Return a string literal whose value is `text`."""
    return RSource(f'"{_inner(text)}"')


def comment(text: str) -> RSource:
    """Return a comment of one line."""
    return RSource(f"# {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, _code)


def _code(code: int) -> str:
    if not code:
        return "\N{SYMBOL FOR NULL}"  # no string of R can hold it
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def name(text: str) -> RSource:
    """Return the name of a member of a list: `city`, or `"a b"`."""
    if _NAME.fullmatch(text) and text not in KEYWORDS:
        return RSource(text)
    return string(text)
