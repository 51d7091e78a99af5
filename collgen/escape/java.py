"""Text as Java."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = characters.COMMON
KEYWORDS: Final = frozenset(
    """abstract assert boolean break byte case catch char class const continue default do double
    else enum extends final finally float for goto if implements import instanceof int
    interface long native new package private protected public return short static strictfp
    super switch synchronized this throw throws transient try var void volatile while true
    false null""".split()
)


class Java(Escaped):
    """Source of Java."""

    __slots__ = ()


def string(text: str) -> Java:
    """Return a string literal whose value is `text`."""
    return Java(f'"{_inner(text)}"')


def comment(text: str) -> Java:
    """Return a comment of one line, in which `\\u000a` is no line break (JLS 3.3)."""
    return Java("// " + one_line(text).replace("\\", "/"))


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.utf16)


def text_block(text: str, margin: str) -> Java:
    r"""Return a text block (JLS 15.10.6) whose lines stand at `margin`, or else a string literal.

    A text block loses blanks at the ends of lines.
    """
    if "\n" not in text or not characters.is_visible(text) or "\t" in text:
        return string(text)
    lines = text.split("\n")
    if any(line != line.rstrip() for line in lines):
        return string(text)
    if all(not line or line[0] == " " for line in lines[:-1]) and lines[-1].startswith(
        " "
    ):
        return string(text)  # all of the lines would lose their margin
    inner = text.replace("\\", "\\\\").replace('"""', '\\"""')
    *first, last = inner.split("\n")
    body = "".join(f"\n{margin}{line}" if line else "\n" for line in first)
    return Java(f'"""{body}\n{margin}{last}"""')


def indented_comment(text: str) -> Java:
    """Return a comment of one line that keeps the blanks at its start."""
    indent = text[: len(text) - len(text.lstrip(" "))]
    return Java(f"//   {indent}" + one_line(text).replace("\\", "/"))
