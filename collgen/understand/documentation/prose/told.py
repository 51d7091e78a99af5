"""The description of one parameter while its words are being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.text import shorten

_BULLET_LEAD: Final = 4

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
    own_name: str = ""
    """Wire name in lower case."""
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

    def deep_in_bullet(self, position: int) -> bool:
        """Tell whether a bullet's own words stand before `position`: it then speaks of its own matter."""
        line = self.text.rfind("\n", 0, position) + 1
        return position - line > _BULLET_LEAD and self.text[line : line + 3].lstrip()[:1] == "-"

    def in_bullet(self, position: int) -> bool:
        """Tell whether a bullet below the first line holds `position`."""
        line = self.text.rfind("\n", 0, position) + 1
        return line > 0 and self.text[line : line + 3].lstrip()[:1] == "-"

    @property
    def numeric(self) -> bool:
        """Whether the type is known to be a number."""
        return bool(self.types) and set(self.types) <= {"integer", "number", "null"}
