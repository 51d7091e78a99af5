"""Text that is safe in one target language: a type of its own for each.

A template of a target prints values of its type alone, and only that language's escaping functions
make them, so a text of a collection cannot reach an output unescaped by oversight.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self, TypeVar

from collgen.diagnostics import CollgenFault


class Escaped(str):
    """A text of one target language; see the subclasses."""

    __slots__ = ()

    @classmethod
    def fill(cls, pattern: str, *parts: Self | float) -> Self:
        """Return `pattern`, a constant of ours, with escaped `parts` in the place of its `{}`.

        `PythonSource.fill("list[{}]", inner)` is what an f-string would be, and refuses a plain
        `str` as a part.
        """
        for part in parts:
            cls.check(part)
        return cls(pattern.format(*parts))

    @classmethod
    def joined(cls, separator: str, parts: Iterable[Self]) -> Self:
        """Return the escaped `parts` with a constant of ours between them."""
        checked = list(parts)
        for part in checked:
            cls.check(part)
        return cls(separator.join(checked))

    def replaced(self, old: str, new: Self) -> Self:
        """Return the text with `new` in place of the first `old`, a constant of ours."""
        self.check(new)
        return type(self)(self.replace(old, new, 1))

    @classmethod
    def check(cls, part: object) -> None:
        """Raise CollgenFault for a part that was not escaped for this target."""
        if not isinstance(part, (cls, int, float)):
            raise CollgenFault(f"{part!r} is no {cls.__name__}: it was not escaped")


EscapedT = TypeVar("EscapedT", bound=Escaped)


def indented(text: EscapedT, columns: int = 4) -> EscapedT:
    """Return `text` with the lines after its first one indented, but for empty ones."""
    if "\n" not in text:
        return text
    margin = " " * columns
    first, *inner, last = text.split("\n")
    lines = [first, *(f"{margin}{line}" if line else "" for line in inner)]
    return type(text)("\n".join([*lines, f"{margin}{last}"]))


class PythonSource(Escaped):
    """Source of Python: an identifier, an annotation, a literal, lines of a docstring."""

    __slots__ = ()


class Markdown(Escaped):
    """Markdown, and the HTML that may stand in it."""

    __slots__ = ()


class Toml(Escaped):
    """A value of TOML."""

    __slots__ = ()


class Yaml(Escaped):
    """A value of YAML."""

    __slots__ = ()


class Shell(Escaped):
    """Words of a POSIX shell command."""

    __slots__ = ()


class Json(Escaped):
    """A document of JSON."""

    __slots__ = ()
