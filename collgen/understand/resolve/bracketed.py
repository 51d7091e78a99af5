"""Fields that are members of one argument by their names: `address[city]` of `address`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final, TypeAlias

from collgen.model import JsonValue, ParameterLocation, Property, Schema
from collgen.model.brackets import (
    Brackets,
    brackets_of,
    flattened,
    mapped,
    nested,
    steps_of,
)
from collgen.postman.collection import Entry
from collgen.postman.references import references
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.resolve.deciding import text_evidence, to_caller

_EITHER: Final = ("string", "integer")
"""What a variable may be: the text of a number is one too."""
_OWN_KEYS: Final = frozenset({"metadata", "meta_data", "custom_fields"})
_ANY_KEY: Final = frozenset({"key", "KEY", "any_key", "your_key"})
_PAGES: Final = frozenset({"page", "paging", "pagination"})
"""JSON:API's `page[number]` and the like: an argument each, which iteration changes."""

Members: TypeAlias = dict[str, list[Entry]]


@dataclass(frozen=True, slots=True)
class BracketedNames:
    """The arguments of one operation whose members are fields of their own."""

    found: Mapping[tuple[ParameterLocation, str], Brackets] = field(
        default_factory=dict
    )

    def owner(
        self, location: ParameterLocation, name: str
    ) -> tuple[str, tuple[str, ...]] | None:
        """Return the argument that a field is a member of, and the steps down to it."""
        if not self.found:
            return None
        parted = steps_of(name)
        return parted if parted and (location, parted[0]) in self.found else None

    def members(self, location: ParameterLocation, entries: Iterable[Entry]) -> Members:
        """Return the fields of each argument."""
        found: Members = defaultdict(list)
        for entry in entries:
            owner = self.owner(location, entry.key or "") if self.found else None
            if owner is not None:
                found[owner[0]].append(entry)
        return found

    def others(
        self, location: ParameterLocation, entries: Iterable[Entry]
    ) -> list[Entry]:
        """Return the fields that are arguments themselves."""
        return [one for one in entries if not self.owner(location, one.key or "")]

    def value(
        self, location: ParameterLocation, name: str, entries: Iterable[Entry]
    ) -> JsonValue:
        """Return the value that an argument's fields make, with its texts as they stand."""
        return _value(entries, self.found[location, name])


def bracketed_names(
    requests: Sequence[OutgoingRequest],
    is_settled: Callable[[ParameterLocation, Entry], bool],
) -> BracketedNames:
    """Return the bracketed names of an operation, whose own request is the first of `requests`.

    `is_settled` says that the client fills a field by itself: such a field stays one of its own.
    """
    found: dict[tuple[ParameterLocation, str], Brackets] = {}
    places: tuple[tuple[ParameterLocation, list[tuple[Entry, ...]]], ...] = (
        ("query", [request.spec.query for request in requests]),
        ("body", [request.form for request in requests]),
    )
    for location, sets in places:
        names = {entry.key or "" for entry in chain(*sets)}
        for root, members in _by_root(chain(*sets)).items():
            if root in names or root.lower() in _PAGES:
                continue
            if any(_is_single(one) or is_settled(location, one) for one in members):
                continue
            paths = [steps_of(entry.key or "") for entry in members]
            brackets = brackets_of(path[1] for path in paths if path)
            if brackets is None or {path[1] for path in paths if path} == {("",)}:
                continue  # `ids[]` alone is a name that is sent several times
            if all(_is_kept(root, each, brackets) for each in sets):
                found[location, root] = brackets
    return BracketedNames(found)


def typed(value: JsonValue) -> JsonValue:
    """Return a nested value with each text as what it most likely is: `10` is a number."""
    return mapped(value, Schema(), lambda _, text: _typed_text(text))


def _typed_text(text: JsonValue) -> JsonValue:
    found = to_caller(text_evidence([text]), text)
    return found if isinstance(found, str | int | float) else text


def texts_evidence(values: Sequence[JsonValue], name: str = "") -> Schema:
    """Return what nested values show whose texts stand for numbers and others too.

    The keys of `metadata[key]` are the caller's own.
    """
    objects = [value for value in values if isinstance(value, dict)]
    if objects:
        members: dict[str, list[JsonValue]] = {}
        for value in objects:
            for name, member in value.items():
                members.setdefault(name, []).append(member)
        if name.lower() in _OWN_KEYS or members.keys() <= _ANY_KEY:
            found = [member for several in members.values() for member in several]
            return Schema(type=("object",), additional=texts_evidence(found))
        return Schema(
            type=("object",),
            properties=tuple(
                Property(key, key, texts_evidence(several, key))
                for key, several in members.items()
            ),
        )
    lists = [value for value in values if isinstance(value, list)]
    if lists:
        return Schema(type=("array",), items=texts_evidence([*chain(*lists)]))
    shown = text_evidence(values)
    return shown if shown.type else replace(shown, type=_EITHER)


def _by_root(entries: Iterable[Entry]) -> Members:
    found: Members = defaultdict(list)
    for entry in entries:
        parted = steps_of(entry.key or "")
        if parted is not None:
            found[parted[0]].append(entry)
    return found


def _is_single(entry: Entry) -> bool:
    """Return whether a field cannot be part of a value.

    That is a bare name, a new value, several files of one name, or what says its content type.
    """
    if entry.content_type or len(entry.files) > 1:
        return True
    is_new = any(name.startswith("$") for name in references(entry.value or ""))
    return is_new or (entry.value is None and entry.type != "file")


def _is_kept(root: str, entries: Iterable[Entry], brackets: Brackets) -> bool:
    """Return whether the fields that a request sends come out again, each of them once."""
    members = [entry for entry in _by_root(entries)[root] if not entry.disabled]
    if not members:
        return True
    pairs = flattened(root, _value(members, brackets), brackets)
    return Counter(pairs) == Counter((e.key, e.value or "") for e in members)


def _value(entries: Iterable[Entry], brackets: Brackets) -> JsonValue:
    members = []
    for entry in entries:
        parted = steps_of(entry.key or "")
        if parted is not None:
            members.append((parted[1], entry.value or ""))
    return nested(members, brackets)
