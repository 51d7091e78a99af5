"""Text as Ruby."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = {**characters.COMMON, "#": "\\#"}
KEYWORDS: Final = frozenset(
    """alias and begin break case class def defined do else elsif end ensure false for if in module
    next nil not or redo rescue retry return self super then true undef unless until when while
    yield p puts""".split()
)


class Ruby(Escaped):
    """Source of Ruby."""

    __slots__ = ()


def string(text: str) -> Ruby:
    """Return a string literal whose value is `text`."""
    return Ruby(f'"{_inner(text)}"')


def interpolated(*parts: str | Ruby) -> Ruby:
    """Return a string of texts and of expressions."""
    inner = (
        f"#{{{part}}}" if isinstance(part, Ruby) else _inner(part) for part in parts
    )
    return Ruby(f'"{"".join(inner)}"')


def comment(text: str) -> Ruby:
    """Return a comment of one line."""
    return Ruby(f"# {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.braced)
