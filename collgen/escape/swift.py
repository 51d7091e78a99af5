"""Text as Swift."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = characters.COMMON
KEYWORDS: Final = frozenset(
    """as associatedtype break case catch class continue default defer deinit do else enum extension
    fallthrough false fileprivate for func guard if import in init inout internal is let nil open
    operator private protocol public repeat rethrows return self static struct subscript super
    switch throw throws true try typealias var where while""".split()
)


class Swift(Escaped):
    """Source of Swift."""

    __slots__ = ()


def string(text: str) -> Swift:
    """Return a string literal whose value is `text`."""
    return Swift(f'"{_inner(text)}"')


def interpolated(*parts: str | Swift) -> Swift:
    """Return a string of texts and of expressions."""
    inner = (
        f"\\({part})" if isinstance(part, Swift) else _inner(part) for part in parts
    )
    return Swift(f'"{"".join(inner)}"')


def comment(text: str) -> Swift:
    """Return a comment of one line."""
    return Swift(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.braced)
