"""Text as PHP."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = {**characters.COMMON, "$": "\\$"}
KEYWORDS: Final = frozenset("""this""".split())


class Php(Escaped):
    """Source of PHP."""

    __slots__ = ()


def string(text: str) -> Php:
    """Return a string literal whose value is `text`."""
    return Php(f'"{_inner(text)}"')


def interpolated(*parts: str | Php) -> Php:
    """Return a string of texts and of expressions."""
    inner = (f"{{{part}}}" if isinstance(part, Php) else _inner(part) for part in parts)
    return Php(f'"{"".join(inner)}"')


def comment(text: str) -> Php:
    """Return a comment of one line, which `?>` would end."""
    return Php(f"// {one_line(text).replace('?>', '? >')}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.braced)
