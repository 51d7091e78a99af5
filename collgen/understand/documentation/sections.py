"""What a heading, or the line above a table or a list, says about what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import (
    Clause,
    alternatives,
    wording,
    words,
)
from collgen.understand.documentation.text import plain

if TYPE_CHECKING:
    from collgen.model import ParameterLocation
    from collgen.understand.documentation.records import TableKind


@dataclass(frozen=True, slots=True)
class Section:
    """What is known of the rows below a heading."""

    kind: TableKind | None = None
    location: ParameterLocation | None = None
    required: bool | None = None
    nested: str | None = None
    """The rows are keys of this one."""
    title: str = ""

    @property
    def of_request(self) -> bool:
        """Whether the words name the request itself."""
        return wording("heading.itself").found_in(Clause(self.title))


_PLACES: Final[tuple[ParameterLocation, ...]] = ("query", "path", "header", "body")


@cache
def _possible_values() -> re.Pattern[str]:
    """`Allowed values`, `possible order values`."""
    return re.compile(rf"\b{alternatives('heading.allowed')}\s+(?:\w+\s+)?values\b")


@cache
def _members() -> re.Pattern[str]:
    """`Fields of the address`, `` `address` object ``, `address properties:`."""
    owner, inside = alternatives("heading.owner"), alternatives("heading.inside")
    holder, plain_ = alternatives("heading.holder"), alternatives(
        "heading.plain_holder"
    )
    return re.compile(
        rf"\b{owner}\s+{inside}\s+(?:the\s+|each\s+|an?\s+)?`?(?P<name>[\w.\[\]-]+)`?"
        rf"|`(?P<code>[\w.\[\]-]+)`\s+{holder}\b"
        rf"|^\W*(?P<plain>[a-z][\w.]{{0,79}})\s+{plain_}\s*:?\W*$",
        re.IGNORECASE,
    )


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(rf"\W*{alternatives('heading.aside')}\b", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def read_section(text: str) -> Section:
    """Return what a heading or a lead-in line says; an empty Section when it says nothing."""
    title = " ".join(plain(text).split()).strip(" *#")
    if not title or len(title) > 300:
        return Section(title=title[:300])
    last = title.rsplit(". ", 1)[-1]
    clause = Clause(last)
    return Section(
        _kind(clause), _place(clause), _required(clause), _nested(clause, last), title
    )


def read_place(cell: str) -> ParameterLocation | None:
    """Return the location that a cell of an `In` column names."""
    named = plain(cell).replace("`", "").strip().lower()
    return _place_names().get(named) or _place_names().get(
        named.split("/")[0].split(" ")[0]
    )


@cache
def _place_names() -> dict[str, ParameterLocation]:
    """Return the location that each word of an `In` column names."""
    return {form: place for place in _PLACES for form in words(f"place.{place}")}


def _kind(clause: Clause) -> TableKind | None:
    if wording("heading.error").found_in(clause):
        return "status"
    if wording("heading.limits").found_in(clause):
        return "limits"
    if wording("heading.response").found_in(clause):
        # `Parameters to set in the response` is rare; `Request and response` is not certain.
        of_request = not words("heading.of_request").isdisjoint(clause.words)
        return None if of_request else "response"
    if wording("heading.callback").found_in(clause):
        return "callback"
    if not wording("heading.arguments").found_in(clause) and _names_set(clause):
        return "enum"
    if wording("heading.request").found_in(clause):
        return "arguments"
    return "environments" if wording("heading.environment").found_in(clause) else None


def _names_set(clause: Clause) -> bool:
    """Return whether a clause ends with a word for values, or speaks of possible ones."""
    if _possible_values().search(clause.text):
        return True
    text = clause.text.removesuffix(":").rstrip()
    return any(
        clause.words[-len(form) :] == form and text.endswith(form[-1])
        for form in map(str.split, words("heading.sets"))
    )


def _place(clause: Clause) -> ParameterLocation | None:
    places = [one for one in _PLACES if wording(f"heading.{one}").found_in(clause)]
    return places[0] if len(places) == 1 else None


def _required(clause: Clause) -> bool | None:
    optional = wording("heading.optional").found_in(clause)
    required = wording("heading.required").found_in(clause)
    if required and wording("heading.not_required").found_in(clause):
        return False
    return None if optional == required else required


def _nested(clause: Clause, written: str) -> str | None:
    """Return the key that the rows stand below, as it is written."""
    if words("heading.members").isdisjoint(clause.words):
        return None
    found = _members().search(written)
    if found is None:
        return None
    name = found["name"] or found["code"] or found["plain"]
    return None if name is None or name.lower() in words("heading.generic") else name


def is_aside(text: str) -> bool:
    """Return whether a heading is of no list of arguments: examples, notes, steps."""
    return _aside().match(plain(text)) is not None
