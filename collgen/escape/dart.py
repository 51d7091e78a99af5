"""Text as Dart."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = {**characters.COMMON, "$": "\\$"}
KEYWORDS: Final = frozenset(
    """abstract as assert async await break case catch class const continue default do dynamic
    else enum export extends extension external factory false final finally for get hide if
    implements import in interface is late library mixin new null on operator part required
    rethrow return set show static super switch sync this throw true try typedef var void
    while with yield""".split()
)


class Dart(Escaped):
    """Source of Dart."""

    __slots__ = ()


def string(text: str) -> Dart:
    """Return a string literal whose value is `text`."""
    return Dart(f'"{_inner(text)}"')


def interpolated(*parts: str | Dart) -> Dart:
    """Return a string of texts and of expressions."""
    inner = (
        f"${{{part}}}" if isinstance(part, Dart) else _inner(part) for part in parts
    )
    return Dart(f'"{"".join(inner)}"')


def comment(text: str) -> Dart:
    """Return a comment of one line."""
    return Dart(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.braced)
