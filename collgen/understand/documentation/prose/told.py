"""The description of one parameter while its words are being read."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.prose.topics import find_topics
from collgen.understand.documentation.text import is_blank, shorten

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_BULLET_LEAD: Final = 4
_MOST_STARTS: Final = 40

Told: TypeAlias = tuple[str, JsonValue, str]
"""(word, value, quote): a fact before it knows its source and its place."""


class Prose:
    """The words about one parameter, and what the rules have found in them so far."""

    __slots__ = ("lower", "name", "own_name", "text", "told", "topics", "types")

    def __init__(
        self, text: str, name: str, own_name: str = "", types: tuple[str, ...] = ()
    ) -> None:
        """Start with nothing told about the parameter `own_name`; `types` are known already."""
        self.text = text
        """Plain text, see `text.plain`."""
        self.lower = text.lower()
        self.name = name
        """Wire name in lower case, its words separated by spaces."""
        self.own_name = own_name
        """Wire name in lower case."""
        self.types = types
        """Types that are known: from a type cell before, or from a rule."""
        self.topics = find_topics(self.lower)
        """Which rules can find anything, see `topics`."""
        self.told: dict[str, tuple[JsonValue, str]] = {}
        """What was found: value and quote by the fact's word."""

    def tell(self, word: str, value: JsonValue, start: int, end: int) -> None:
        """Add a fact that the text between `start` and `end` tells; the first telling holds."""
        if word not in self.told and not (word == "default" and is_blank(value)):
            self.told[word] = (value, shorten(self.text[start:end].strip(" \n-.,;:")))
            if word == "type":
                self.types = (str(value),)

    def knows(self, word: str) -> bool:
        """Tell whether a fact of this word was found."""
        return word in self.told

    def value(self, word: str) -> JsonValue:
        """Return the value found for the word; None when there is none."""
        found = self.told.get(word)
        return None if found is None else found[0]

    def starts(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Return the places where a list of values may start, as many as a real text may have.

        A reader of lists runs on from each of them.
        """
        return islice(pattern.finditer(self.text), _MOST_STARTS)

    def deep_in_bullet(self, position: int) -> bool:
        """Tell whether a bullet's own words stand before `position`: it then speaks of its own matter."""
        line = self.text.rfind("\n", 0, position) + 1
        return (
            position - line > _BULLET_LEAD
            and self.text[line : line + 3].lstrip()[:1] == "-"
        )

    def in_bullet(self, position: int) -> bool:
        """Tell whether a bullet below the first line holds `position`."""
        line = self.text.rfind("\n", 0, position) + 1
        return line > 0 and self.text[line : line + 3].lstrip()[:1] == "-"

    @property
    def numeric(self) -> bool:
        """Whether the type is known to be a number."""
        return bool(self.types) and set(self.types) <= {"integer", "number", "null"}
