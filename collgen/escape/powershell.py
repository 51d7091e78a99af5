"""Text as PowerShell."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

# Typographic quotes end a string too.
_SPECIAL: Final = {
    "`": "``", '"': '`"', "$": "`$", "\n": "`n", "\r": "`r", "\t": "`t",
    "\u201c": "`\u201c", "\u201d": "`\u201d", "\u201e": "`\u201e",
}  # fmt: skip
KEYWORDS: Final = frozenset(
    """args body error headers host input matches method pid response this true false null url
    uri parameters part form env home parameters part form content env home""".split()
)


class PowerShell(Escaped):
    """Source of PowerShell."""

    __slots__ = ()


def string(text: str) -> PowerShell:
    """Return a string literal whose value is `text`."""
    return PowerShell(f'"{_inner(text)}"')


def interpolated(*parts: str | PowerShell) -> PowerShell:
    """Return a string of texts and of expressions."""
    inner = (
        f"${{{part[1:]}}}" if isinstance(part, PowerShell) else _inner(part)
        for part in parts
    )
    return PowerShell(f'"{"".join(inner)}"')


def comment(text: str) -> PowerShell:
    """Return a comment of one line."""
    return PowerShell(f"# {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, _code)


def _code(code: int) -> str:
    return f"`u{{{code:x}}}"
