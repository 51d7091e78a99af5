"""Where the rows of a table belong inside a schema: at the object that has most of their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from collgen.model import Fact, JsonValue, Property, Schema, Steps
from collgen.understand.documentation import DocumentedParameter, fold
from collgen.understand.resolve.conflicts import kind_of

Step: TypeAlias = "str | None"
"""A key; None for the items of a list or the values of a map."""

_MOST_STEPS: Final = 40
"""Deeper rows are no fields that anyone sends."""
_OF_LIST: Final = frozenset("required conditional deprecated readOnly".split())
"""Words of a row `tags[]` that are about the list, not about its items."""
_MAX_OBJECTS: Final = 400
"""Objects of one schema among which the owner of a name is looked for."""


@dataclass(slots=True)
class Node:
    """What is documented at one place, and below it."""

    facts: list[Fact] = field(default_factory=list)
    description: str = ""
    below: dict[Step, Node] = field(default_factory=dict)

    def at(self, path: Steps) -> Node:
        """Return the node at a path below this one."""
        node = self
        for step in path:
            node = node.below.setdefault(step, Node())
        return node

    def add(self, other: Node) -> None:
        """Take what another node has below it, and its facts about words that this one lacks."""
        known = {fact.word for fact in self.facts}
        self.facts += [fact for fact in other.facts if fact.word not in known]
        for step, node in other.below.items():
            self.below.setdefault(step, Node()).add(node)

    def take(self, row: DocumentedParameter) -> None:
        """Take what a row states about this place."""
        self.facts.extend(row.facts)
        self.description = self.description or row.description


def place_rows(
    schema: Schema, rows: Sequence[DocumentedParameter], *, only_known: bool = False
) -> Node:
    """Return the rows at the places of `schema` that they speak of.

    A table of fields may be about the root, or about what an envelope holds. The object that has
    most of the names is theirs; a name that only another object has is that one's. Others are
    new fields, unless `only_known`, or fewer than half of the names are anywhere.
    """
    root = Node()
    objects = list(objects_of(schema))
    by_first: dict[Step, list[DocumentedParameter]] = {}
    for row in rows:
        by_first.setdefault(row.path[0], []).append(row)
    counts = [sum(name in by_first for name in names) for _, names in objects]
    most = max(counts, default=0)
    if most == 0:
        if not objects and not only_known and not schema.properties:
            _put(root, (), rows)
        return root
    home, known = objects[counts.index(most)]
    # A few names that happen to be there do not make a table about this object.
    if only_known and (most < 2 or most * 2 < len(known)):
        return root
    owners: dict[str, list[Steps]] = {}
    for path, names in objects:
        for name in names:
            owners.setdefault(name, []).append(path)
    for first, group in by_first.items():
        if first in known:
            _put(root, home, group)
        elif first is not None and len(owners.get(first, ())) == 1:
            _put(root, owners[first][0], group)
        elif first not in owners and not only_known and most * 2 >= len(by_first):
            _put(root, home, group)
    return root


def _put(root: Node, home: Steps, rows: Sequence[DocumentedParameter]) -> None:
    for row in rows:
        if len(row.path) > _MOST_STEPS:
            continue
        if len(row.path) == 1 or row.path[-1] is not None:
            root.at((*home, *row.path)).take(row)
            continue
        about_list, about_items = of_items(row)
        root.at((*home, *row.path[:-1])).take(about_list)
        for one in about_items:
            root.at((*home, *row.path)).take(one)


def of_items(
    row: DocumentedParameter,
) -> tuple[DocumentedParameter, list[DocumentedParameter]]:
    """Part `tags[]` of type string into what it states of the list and what of an item in it."""
    kinds = [fact.value for fact in row.facts if fact.word == "type"]
    if not kinds or "array" in kinds:
        return row, []
    of_list = tuple(fact for fact in row.facts if fact.word in _OF_LIST)
    facts = tuple(fact for fact in row.facts if fact.word not in _OF_LIST)
    return replace(row, facts=of_list), [replace(row, facts=facts)]


def place_sets(schema: Schema, sets: Mapping[str, Fact]) -> Node:
    """Return each set of values at the one field inside of `schema` that its heading names.

    What has the name at the top of `schema` counts as a field too.
    """
    root = Node()
    owners: dict[str, list[tuple[Steps, Property]]] = {}
    for path, members in objects_of(schema):
        for member in members.values():
            name = fold(member.name)
            if name in sets:
                owners.setdefault(name, []).append(((*path, member.name), member))
    for name, found in owners.items():
        (path, member), values = found[0], sets[name].value
        if len(found) == 1 and isinstance(values, list) and _may_be(member, values):
            root.at(path).facts.append(sets[name])
    return root


def _may_be(member: Property, values: list[JsonValue]) -> bool:
    kinds = {kind_of(value) for value in values}
    known = any(fact.word == "enum" for fact in member.facts)
    return not known and kinds <= set(member.schema.type)


def objects_of(schema: Schema) -> Iterator[tuple[Steps, dict[str, Property]]]:
    """Yield the objects of a schema with their members by name, outer ones first."""
    waiting: list[tuple[Steps, Schema]] = [((), schema)]
    found = 0
    while waiting and found < _MAX_OBJECTS:
        below: list[tuple[Steps, Schema]] = []
        for path, one in waiting:
            if one.properties:
                found += 1
                yield path, {p.name: p for p in one.properties}
                below += [
                    ((*path, p.name), p.schema)
                    for p in one.properties
                    if p.schema.properties or p.schema.items or p.schema.additional
                ]
            inner = one.items or one.additional
            if inner is not None:
                below.append(((*path, None), inner))
        waiting = below
