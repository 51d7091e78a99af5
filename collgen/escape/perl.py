"""Text as Perl."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = {**characters.COMMON, "$": "\\$", "@": "\\@"}
KEYWORDS: Final = frozenset("""a b""".split())


class Perl(Escaped):
    """Source of Perl."""

    __slots__ = ()


def string(text: str) -> Perl:
    """Return a string literal whose value is `text`."""
    return Perl(f'"{_inner(text)}"')


def interpolated(*parts: str | Perl) -> Perl:
    """Return a string of texts and of expressions."""
    inner = (
        f"${{{part[1:]}}}" if isinstance(part, Perl) else _inner(part) for part in parts
    )
    return Perl(f'"{"".join(inner)}"')


def comment(text: str) -> Perl:
    """Return a comment of one line."""
    return Perl(f"# {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, _code)


def _code(code: int) -> str:
    return f"\\x{{{code:x}}}"
