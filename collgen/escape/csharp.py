"""Text as C#."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = characters.COMMON
KEYWORDS: Final = frozenset(
    """abstract as base bool break byte case catch char checked class const continue decimal
    default delegate do double else enum event explicit extern false finally fixed float for
    foreach goto if implicit in int interface internal is lock long namespace new null object
    operator out override params private protected public readonly ref return sbyte sealed short
    sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
    unsafe ushort using var virtual void volatile while await async""".split()
)


class CSharp(Escaped):
    """Source of C#."""

    __slots__ = ()


def string(text: str) -> CSharp:
    """Return a string literal whose value is `text`."""
    return CSharp(f'"{_inner(text)}"')


def interpolated(*parts: str | CSharp) -> CSharp:
    """Return an interpolated string of texts and of expressions."""
    inner = (
        f"{{{part}}}" if isinstance(part, CSharp) else _in_braces(part)
        for part in parts
    )
    return CSharp(f'$"{"".join(inner)}"')


def comment(text: str) -> CSharp:
    """Return a comment of one line."""
    return CSharp(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.utf16)


def _in_braces(text: str) -> str:
    return _inner(text).replace("{", "{{").replace("}", "}}")
