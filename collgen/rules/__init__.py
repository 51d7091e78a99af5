"""What a person wants otherwise than the collection has it, as `collgen.toml` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from collgen.diagnostics import Location

if TYPE_CHECKING:
    from collgen.model import JsonValue, Keyword, ParameterLocation, Steps
    from collgen.postman.collection import Pointer


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The file of the rules."""

    name: str = ""
    positions: Mapping[tuple[str, ...], tuple[int, int]] = field(
        default_factory=dict, repr=False
    )
    """Line and column by the keys that lead there."""

    def at(self, *keys: str) -> Location | None:
        """Return where an entry stands, or what holds it; None where there is no file."""
        if not self.name:
            return None
        above = next(
            (keys[:n] for n in range(len(keys), 0, -1) if keys[:n] in self.positions),
            (),
        )
        line, column = self.positions.get(above, (None, None))
        return Location(self.name, line, column, ".".join(keys))


NO_FILE: Final = RuleFile()


@dataclass(frozen=True, slots=True)
class ChosenName:
    """The name that a person chose for a method or a class."""

    name: str
    """Of a method dotted if it names the resource, too."""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class AuthRule:
    """An auth in place of a request's own."""

    type: str
    """Postman's word for the kind: `bearer`, `apikey`, `noauth`."""
    fields: tuple[tuple[str, str], ...] = ()
    """Postman's fields of that kind."""


@dataclass(frozen=True, slots=True)
class PagingRule:
    """How a list goes on, in the names of the wire."""

    kind: Literal["page", "offset", "cursor", "link", "header"]
    argument: str = ""
    """Asks for another page; a link needs none."""
    items: tuple[str, ...] = ()
    """Keys from the answer down to the list."""
    next: tuple[str, ...] = ()
    """Keys down to the next cursor or link."""
    more: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    first: int = 1


@dataclass(frozen=True, slots=True)
class TypeRule:
    """The type of one argument, or of a field of a body or an answer."""

    name: str
    """As the file has it: `query.limit`, `response.items[].id`."""
    location: ParameterLocation | Literal["response"] | None
    """None where the file leaves it out."""
    path: Steps
    facts: tuple[tuple[Keyword, JsonValue], ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """What a person wants otherwise, by the paths or ids of requests (see `patterns`)."""

    file: RuleFile = NO_FILE
    names: tuple[tuple[str, str], ...] = ()
    """(pattern, dotted method name)."""
    aliases: bool = False
    """Renamed methods and classes can be used by their former names, too."""
    models: tuple[tuple[str, str], ...] = ()
    """(class, its new name)."""
    models_at: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """(pattern, (where the class stands in the request, its new name) …)."""
    skip: tuple[str, ...] = ()
    flatten: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
    auth: tuple[tuple[str, AuthRule], ...] = ()
    paging: tuple[tuple[str, PagingRule | None], ...] = ()
    """None: the list has no pages."""
    types: tuple[tuple[str, tuple[TypeRule, ...]], ...] = ()
    arguments: tuple[str, ...] = ()
    """Variables that are arguments of methods."""
    settings: tuple[tuple[str, str], ...] = ()
    """Variables that are settings of the client, each with its constructor argument or ``."""

    @property
    def by_request(self) -> tuple[tuple[str, str], ...]:
        """(table, pattern) of each rule that is about requests."""
        tables = ("names", "skip", "flatten", "merge", "auth", "paging", "types")
        found = [
            (table, rule if isinstance(rule, str) else rule[0])
            for table in tables
            for rule in getattr(self, table)
        ]
        found += [("models", pattern) for pattern, _ in self.models_at]
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Overrides:
    """The rules that decide what understanding would find out: those of requests by pointer."""

    file: RuleFile = NO_FILE
    arguments: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    aliases: bool = False
    names: Mapping[Pointer, ChosenName] = field(default_factory=dict)
    models: Mapping[str, ChosenName] = field(default_factory=dict)
    """By the class."""
    models_at: Mapping[Pointer, Mapping[str, ChosenName]] = field(default_factory=dict)
    """By request, and by where the class stands in it."""
    paging: Mapping[Pointer, PagingRule | None] = field(default_factory=dict)
    types: Mapping[Pointer, tuple[TypeRule, ...]] = field(default_factory=dict)


NO_OVERRIDES: Final = Overrides()
