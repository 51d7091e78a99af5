"""The description of one parameter while its words are being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.text import shorten

Told: TypeAlias = tuple[str, JsonValue, str]
"""(word, value, quote): a fact before it knows its source and its place."""


@dataclass(slots=True)
class Prose:
    """The words about one parameter, and what the rules have found in them so far."""

    text: str
    """Plain text, see `text.plain`."""
    lower: str
    name: str
    """Wire name in lower case, its words separated by spaces."""
    types: tuple[str, ...] = ()
    """Types that are known before: from a type cell or from a rule."""
    told: list[Told] = field(default_factory=list)

    def tell(self, word: str, value: JsonValue, start: int, end: int) -> None:
        """Add a fact that the text between `start` and `end` tells; the first telling holds."""
        if not self.knows(word):
            self.told.append((word, value, shorten(self.text[start:end].strip(" \n-.,;:"))))
            if word == "type":
                self.types = tuple(map(str, value)) if isinstance(value, list) else (str(value),)

    def knows(self, word: str) -> bool:
        """Tell whether a fact of this word was found."""
        return any(told[0] == word for told in self.told)

    def value(self, word: str) -> JsonValue:
        """Return the value found for the word; None when there is none."""
        return next((value for found, value, _ in self.told if found == word), None)

    def has(self, *words: str) -> bool:
        """Tell whether the text holds any of these substrings, given in lower case."""
        lower = self.lower
        return any(word in lower for word in words)

    @property
    def numeric(self) -> bool:
        """Whether the type is known to be a number."""
        return bool(self.types) and set(self.types) <= {"integer", "number", "null"}
