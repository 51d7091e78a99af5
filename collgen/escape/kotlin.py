"""Text as Kotlin."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = {**characters.COMMON, "$": "\\$"}
KEYWORDS: Final = frozenset(
    """as break class continue do else false for fun if in interface is null object package
    return super this throw true try typealias typeof val var when while""".split()
)


class Kotlin(Escaped):
    """Source of Kotlin."""

    __slots__ = ()


def string(text: str) -> Kotlin:
    """Return a string literal whose value is `text`."""
    return Kotlin(f'"{_inner(text)}"')


def interpolated(*parts: str | Kotlin) -> Kotlin:
    """Return a string of texts and of expressions."""
    inner = (
        f"${{{part}}}" if isinstance(part, Kotlin) else _inner(part) for part in parts
    )
    return Kotlin(f'"{"".join(inner)}"')


def comment(text: str) -> Kotlin:
    """Return a comment of one line."""
    return Kotlin(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.utf16)


def raw_string(text: str, margin: str) -> Kotlin:
    r"""Return a raw string whose lines stand at `margin`, or else a string literal.

    A raw string has no escapes, so `$` and three quotes cannot stand in it.
    """
    lines = text.split("\n")
    if len(lines) == 1 or "$" in text or '"""' in text or not lines[0] or not lines[-1]:
        return string(text)
    if text.endswith('"') or "|" in text or not characters.is_visible(text):
        return string(text)
    inner = "".join(f"\n{margin}|{line}" for line in lines)
    return Kotlin(f'"""{inner}""".trimMargin()')
