"""The description of one parameter while its words are being read."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from collgen.model import JsonValue, Keyword
from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.letters import Encoded
from collgen.understand.documentation.prose.neighbours import at
from collgen.understand.documentation.prose.tokens import concept, each, tokenize
from collgen.understand.documentation.text import UNMARKED, is_blank, shorten

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.tokens import Token

_BULLET_LEAD: Final = 4
_NEAR: Final = 24
_UNIT, _IN_UNIT, _RELATIVE, _OF, _COUNT = each("unit in_unit relative of count")
_UNITS: Final = (
    "milliseconds", "microseconds", "nanoseconds", "seconds", "minutes", "hours", "days", "weeks",
    "months", "years", "bytes", "kilobytes", "megabytes", "pixels", "meters", "kilometers",
    "kilograms", "cents",
)  # fmt: skip
_SECONDS: Final = {
    "milliseconds": 0.001, "seconds": 1, "minutes": 60, "hours": 3600, "days": 86400,
    "weeks": 604800,
}  # fmt: skip
_NAME_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+")


class Statement(NamedTuple):
    """A fact before it knows its source and its place."""

    word: Keyword
    value: JsonValue
    quote: str
    stated: bool = True
    """The words say it outright of the whole value, under no condition."""


class Prose:
    """The tokens about one parameter, and what the rules have found in them so far."""

    __slots__ = (
        "asked",
        "encoded",
        "lower",
        "mask",
        "name_words",
        "own_name",
        "statements",
        "text",
        "tokens",
        "types",
    )

    def __init__(self, text: str, name: str, types: tuple[str, ...] = ()) -> None:
        """Start with no statement about the parameter `name`; `types` are known already."""
        self.text = text
        self.lower = text.lower()
        self.own_name = name.lower()
        self.name_words = name_words(name)
        self.types = types
        """Types that are known: from a type cell before, or from a rule."""
        self.tokens: list[Token] = tokenize(text)
        self.mask = 0
        """All concepts that the text touches."""
        for token in self.tokens:
            self.mask |= token.concepts
        self.statements: dict[str, Statement] = {}
        """What was found, by the fact's word."""
        self.encoded = Encoded(self.tokens, self.name_words)
        """The tokens as one string, for patterns."""
        self.asked = self.mask | self.encoded.kinds
        """All concepts and kinds of tokens that patterns may ask for."""

    def know(self, names: frozenset[str]) -> None:
        """Take these for the names that the text is about, in lower case."""
        self.name_words, self.encoded = names, Encoded(self.tokens, names)
        self.asked = self.mask | self.encoded.kinds

    def record(
        self,
        word: Keyword,
        value: JsonValue,
        start: int,
        end: int,
        *,
        stated: bool = True,
    ) -> None:
        """Add a fact that the text between `start` and `end` states; the first one holds."""
        if word in self.statements or (word == "default" and is_blank(value)):
            return
        quote = self.text[start:end].translate(UNMARKED).strip(" \n-.,;:")
        if ")" not in quote:
            quote = quote.lstrip("(")
        self.statements[word] = Statement(word, value, shorten(quote), stated)
        if word == "type":
            self.types = (str(value),)

    def record_tokens(
        self,
        word: Keyword,
        value: JsonValue,
        first: int,
        end: int,
        *,
        stated: bool = True,
    ) -> None:
        """Add a fact that the tokens from `first` to before `end` state."""
        last = self.tokens[min(end, len(self.tokens)) - 1]
        self.record(word, value, self.tokens[first].start, last.end, stated=stated)

    def knows(self, word: Keyword) -> bool:
        """Return whether a fact of this word was found."""
        return word in self.statements

    def value(self, word: Keyword) -> JsonValue:
        """Return the value found for the word; None when there is none."""
        found = self.statements.get(word)
        return None if found is None else found.value

    def has(self, *names: str) -> bool:
        """Return whether the text touches all of these concepts."""
        bits = concept(*names)
        return self.mask & bits == bits

    def is_named(self, group: str) -> bool:
        """Return whether a word of the name is of a group: `kinds`, `counted`, `texts`."""
        return not words(f"name.{group}").isdisjoint(self.name_words)

    def is_own(self, token: Token) -> bool:
        """Return whether a token is a word of the parameter's name."""
        return (
            token.lower in self.name_words or token.lower.rstrip("s") in self.name_words
        )

    def in_bullet(self, position: int) -> bool:
        """Return whether a bullet below the first line holds `position`."""
        return (self._bullet_start(position) or 0) > 0

    def is_deep_in_bullet(self, position: int) -> bool:
        """Return whether `position` stands behind words of its bullet, which has its own matter."""
        start = self._bullet_start(position)
        return start is not None and position - start > _BULLET_LEAD

    def _bullet_start(self, position: int) -> int | None:
        """Return where the line of `position` begins, if it is a bullet."""
        line = self.text.rfind("\n", 0, position) + 1
        return line if self.text[line : line + 3].lstrip()[:1] == "-" else None

    @property
    def has_digits(self) -> bool:
        """Whether a number may stand there."""
        return any(map(str.isdigit, self.text))

    def unit_position(self, end: int, besides: int = -1) -> int | None:
        """Return where the value's unit stands before the character `end`: `in seconds`."""
        tokens = self.tokens
        for index in range(1, len(tokens)):
            token = tokens[index]
            if token.start >= end:
                return None
            if not token.concepts & _UNIT or index == besides or token.mark == "`":
                continue
            before = tokens[index - 1]
            if before.text in (":", "=") and index > 1:
                before = tokens[index - 2]
            behind = at(tokens, index + 1)
            if behind.concepts & _RELATIVE:
                continue
            counted = (
                before.concepts & _OF
                and index > 1
                and tokens[index - 2].concepts & _COUNT
            )
            if before.concepts & _IN_UNIT or (counted and before.start <= _NEAR):
                return index
        return None

    def stated_unit(self, besides: int = -1) -> str | None:
        """Return the unit that the words name elsewhere than at the token `besides`."""
        found = self.unit_position(len(self.text), besides)
        return None if found is None else unit_of(self.tokens[found].lower)

    @property
    def numeric(self) -> bool:
        """Whether the type is known to be a number."""
        return bool(self.types) and set(self.types) <= {"integer", "number", "null"}

    @property
    def counts(self) -> bool:
        """Whether the value is a number: by its type, or by a name for what is counted."""
        return self.numeric or (not self.types and self.is_named("counted"))


@cache
def _units() -> dict[str, str]:
    return {
        form: name for name in _UNITS for form in words(f"unit.{name}")
    } | dict.fromkeys(words("unit.minor"), "minor units")


def unit_of(word: str) -> str:
    """Return the full name of a unit: `ms` is milliseconds."""
    return _units().get(word, word)


def factor(unit: str, wanted: str) -> float | None:
    """Return how many of one unit of time another is; None of other units."""
    if unit not in _SECONDS or wanted not in _SECONDS:
        return None
    return _SECONDS[unit] / _SECONDS[wanted]


@lru_cache(maxsize=1 << 12)
def name_words(name: str) -> frozenset[str]:
    """Return the words of a name in lower case, and the name itself."""
    return frozenset({name.lower(), *map(str.lower, _NAME_WORD.findall(name))})


@lru_cache(maxsize=1 << 12)
def is_name(text: str) -> bool:
    """Return whether a text looks like the name of a parameter: `order_id`, `fileUrl`."""
    parts = [part.lower() for part in _NAME_WORD.findall(text)]
    return bool(parts) and parts[-1] in words("name.owned")
