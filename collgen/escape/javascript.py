"""Text as JavaScript and TypeScript."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = {**characters.COMMON, "<": "\\x3c"}
_IN_TEMPLATE: Final = {
    "\\": "\\\\", "`": "\\`", "$": "\\$", "<": "\\x3c", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}  # fmt: skip
KEYWORDS: Final = frozenset(
    """arguments await break case catch class const continue debugger default delete do else
    enum eval export extends false finally for function if implements import in instanceof
    interface let new null package private protected public return static super switch this throw
    true try typeof undefined var void while with yield""".split()
)


class JavaScript(Escaped):
    """Source of JavaScript and TypeScript."""

    __slots__ = ()


def string(text: str) -> JavaScript:
    """Return a string literal whose value is `text`."""
    return JavaScript(f'"{_inner(text)}"')


def interpolated(*parts: str | JavaScript) -> JavaScript:
    """Return a template literal of texts and of expressions."""
    inner = (
        f"${{{part}}}" if isinstance(part, JavaScript) else _in_template(part)
        for part in parts
    )
    return JavaScript(f'`{"".join(inner)}`')


def comment(text: str) -> JavaScript:
    """Return a comment of one line."""
    return JavaScript(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.utf16)


def _in_template(text: str) -> str:
    return characters.escaped(text, _IN_TEMPLATE, characters.utf16)
