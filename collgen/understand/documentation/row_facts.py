"""The facts of one row or entry, gathered in the order in which they are believed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collgen.model import Fact, JsonValue, Keyword, Place, SourceKind
from collgen.understand.documentation.text import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.understand.documentation.prose import Statement


_TYPED: Final = frozenset({"default", "example", "enum"})
"""Words whose values have the stated type."""


class RowFacts:
    """Gathers the facts of one row, each with its place."""

    def __init__(self, place: Place) -> None:
        """Start without any; all facts will have this place."""
        self.place = place
        self.facts: list[Fact] = []
        self._first: dict[str, JsonValue] = {}
        """The first value stated for each word."""

    def add(
        self, word: Keyword, value: JsonValue, source: SourceKind, quote: str
    ) -> None:
        """Add a fact behind those that are already known."""
        if not self._is_known(word, value):
            self.facts.append(Fact(word, value, source, shorten(quote), self.place))

    def extend(self, statements: Iterable[Statement], source: SourceKind) -> None:
        """Add what prose states."""
        for word, value, quote, stated in statements:
            if not self._is_known(word, value):
                fact = Fact(word, value, source, quote, self.place, stated)
                self.facts.append(fact)

    def _is_known(self, word: Keyword, value: JsonValue) -> bool:
        if word not in self._first:
            self._first[word] = value
            return False
        for fact in self.facts:
            if (
                fact.word == word
                and fact.value == value
                and type(fact.value) is type(value)
            ):
                return True
        return False

    def value(self, word: Keyword) -> JsonValue:
        """Return the first value stated for a word; None when there is none."""
        return self._first.get(word)

    def knows(self, word: Keyword) -> bool:
        """Return whether a fact of this word is there."""
        return word in self._first

    def types(self) -> tuple[str, ...]:
        """Return the type that is known so far."""
        value = self.value("type")
        if isinstance(value, list):
            return tuple(map(str, value))
        return (str(value),) if value else ()

    def end_with(self, name: str, source: SourceKind) -> None:
        """Add what the name alone says: `ids[]` is a list."""
        if name.endswith("[]") and not self.types():
            self.add("type", "array", source, name)

    def settled(self) -> tuple[Fact, ...]:
        """Return the facts, values in the stated type."""
        types = set(self.types())
        if types and not _TYPED.isdisjoint(self._first):
            for number, fact in enumerate(self.facts):
                if fact.word in _TYPED:
                    self.facts[number] = _in_type(fact, types)
        return tuple(self.facts)


def _in_type(fact: Fact, types: set[str]) -> Fact:
    value = fact.value
    if fact.word != "enum":
        value = in_type(value, types)
    elif isinstance(value, list):
        value = [in_type(one, types) for one in value]
    if value is fact.value:
        return fact
    return replace(fact, value=value)


def in_type(value: JsonValue, types: set[str]) -> JsonValue:
    """Return a literal in the documented type: `300` of a string is "300"."""
    if types == {"string"} and isinstance(value, (bool, int, float)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if (
        types <= {"boolean", "null"}
        and isinstance(value, int)
        and not isinstance(value, bool)
        and value in (0, 1)
    ):
        return bool(value)
    return value
