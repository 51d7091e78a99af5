"""Equal shapes: every type gets a number, and objects of one shape gather in one cluster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from collgen.model import Property, Schema
from collgen.understand.values.ordering import inner_first

Direction: TypeAlias = Literal["response", "input"]
"""Whether a schema is of what is answered, or of what an argument takes."""

_NOTHING: Final = 0
"""Null or unknown in every example."""
_EMPTY_ARRAY: Final = 1
_MIN_COMMON: Final = 3
_MAX_NEIGHBOURS: Final = 8


@dataclass(slots=True, eq=False)
class Cluster:
    """Objects that share one model."""

    number: int
    members: list[Schema]
    children: dict[str, int]
    """Property to the number of its type."""
    name: str = ""
    former_names: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    shared: bool = False
    result: Schema | None = field(default=None, repr=False)


def shown(schema: Schema) -> tuple[Property, ...]:
    """Return the members that an example has: what else is documented makes no other shape."""
    members = schema.properties
    if not any(p.documented_only for p in members):
        return members
    return tuple(p for p in members if not p.documented_only) or members


def object_in(schema: Schema) -> Schema | None:
    """Return the object that a schema is, or is a list or a map of; None without one."""
    found: Schema | None = schema
    while found is not None and not found.properties:
        found = found.items or found.additional
    return found


def _is_scalar(schema: Schema) -> bool:
    """Return whether nothing inside a value is known."""
    return not schema.properties and schema.items is None and schema.additional is None


class Shapes:
    """Numbers for types, equal for equal ones.

    What is known of a response comes from examples, so there null, integer against number,
    formats and presence do not part two objects, nor does a property in which one of them shows
    nothing. What an argument takes is documented and must be equal in all of that.
    """

    def __init__(self, direction: Direction) -> None:
        """Start without any shape."""
        self._is_response = direction == "response"
        self._numbers: dict[tuple[object, ...], int] = {}
        self._next = _EMPTY_ARRAY + 1
        self._scalars: dict[tuple[str, ...], int] = {}
        self._arrays: set[int] = {_EMPTY_ARRAY}
        self._known: dict[int, tuple[int, Schema]] = {}
        self._clusters: dict[int, Cluster] = {}
        self._neighbours: dict[tuple[str, ...], list[Cluster]] = {}

    def number_all(self, objects: Sequence[Schema]) -> None:
        """Number all objects of an API: which of them are alike depends on no order of theirs."""
        place = {id(one): number for number, one in enumerate(objects)}
        for one in inner_first(objects) if self._is_response else objects:
            self.number(one)
        for cluster in self._clusters.values():
            cluster.members.sort(key=lambda one: place[id(one)])

    def number(self, schema: Schema) -> int:
        """Return the number of a schema's shape."""
        if self._is_response and _is_scalar(schema):
            return self._scalar(schema.type)
        known = self._known.get(id(schema))
        if known is None:
            known = self._known[id(schema)] = (self._find(schema), schema)
        return known[0]

    def cluster(self, schema: Schema) -> Cluster:
        """Return the cluster of an object schema that has properties."""
        return self._clusters[self.number(schema)]

    def unite(self, known: Cluster, other: Cluster) -> bool:
        """Let two clusters be one, unless they have another type under one name."""
        if not self._is_response or known is other:
            return known is other
        for name, number in other.children.items():
            mine = known.children.get(name, number)
            if not self._may_be_equal(mine, number):
                return False
        known.members += other.members
        for name, number in other.children.items():
            if known.children.get(name, _NOTHING) in (_NOTHING, _EMPTY_ARRAY):
                known.children[name] = number
        # What is of either shape from now on is of both.
        other.members, other.children = known.members, known.children
        self._clusters[other.number] = known
        return True

    def part(self, schema: Schema, home: Cluster | None) -> Cluster:
        """Put an object into a cluster apart from others of its shape: `home`, or a new one."""
        number, _ = self._known[id(schema)]
        before = self._clusters[number]
        others = [one for one in before.members if one is not schema]
        if not others:  # the very same object stands in two places
            return before
        if home is None:
            self._next += 1
            home = Cluster(self._next - 1, [], dict(before.children))
            self._clusters[home.number] = home
        elif home.children.keys() != before.children.keys():
            return before
        before.members[:] = others
        home.members.append(schema)
        self._known[id(schema)] = (home.number, schema)
        return home

    def _may_be_equal(self, one: int, other: int) -> bool:
        if one == other or _NOTHING in (one, other):
            return True
        if _EMPTY_ARRAY in (one, other):
            return {one, other} <= self._arrays
        return one in self._clusters and self._clusters[one] is self._clusters.get(
            other
        )

    def _scalar(self, types: tuple[str, ...]) -> int:
        """Return the number of what shows nothing inside; of a response's the types decide."""
        known = self._scalars.get(types)
        if known is None:
            kinds = tuple(
                "number" if kind == "integer" else kind
                for kind in types
                if kind != "null"
            )
            if not kinds:
                known = _NOTHING
            elif kinds == ("array",):
                known = _EMPTY_ARRAY
            else:
                known = self._intern((kinds,))
            self._scalars[types] = known
        return known

    def _find(self, schema: Schema) -> int:
        if schema.properties:
            return self._find_object(schema)
        if schema.items is not None:
            number = self._intern(("array", schema.type, self.number(schema.items)))
            self._arrays.add(number)
            return number
        if schema.additional is not None:
            return self._intern(("map", schema.type, self.number(schema.additional)))
        return self._intern(
            (
                schema.type,
                schema.format,
                repr(schema.enum) if schema.enum else None,
                schema.open_enum,
                schema.as_text,
                schema.separator,
            )
        )

    def _intern(self, key: tuple[object, ...]) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self._next
            self._next += 1
        return number

    def _find_object(self, schema: Schema) -> int:
        children = {p.name: self.number(p.schema) for p in shown(schema)}
        names = tuple(sorted(children))
        needed: tuple[bool, ...] = ()
        if not self._is_response:
            required = {p.name: p.required for p in schema.properties}
            needed = tuple(required[name] for name in names)
        others = tuple(kind for kind in schema.type if kind not in ("object", "null"))
        more = self.number(schema.additional) if schema.additional is not None else -1
        key = (
            "object",
            names,
            tuple(children[name] for name in names),
            needed,
            others,
            more,
        )
        number = self._numbers.get(key)
        if number is not None:
            self._clusters[number].members.append(schema)
            return number
        neighbours = self._neighbours.setdefault((*names, "", *others), [])
        if self._is_response:
            for cluster in neighbours[:_MAX_NEIGHBOURS]:
                if self._is_compatible(cluster.children, children):
                    self._numbers[key] = cluster.number
                    self._join(cluster, schema, children)
                    return cluster.number
        number = self._intern(key)
        cluster = self._clusters[number] = Cluster(number, [schema], children)
        neighbours.append(cluster)
        return number

    def _join(self, cluster: Cluster, schema: Schema, children: dict[str, int]) -> None:
        cluster.members.append(schema)
        for name, number in children.items():
            if (
                cluster.children[name] in (_NOTHING, _EMPTY_ARRAY)
                and number != _NOTHING
            ):
                cluster.children[name] = number

    def _is_compatible(self, known: dict[str, int], new: dict[str, int]) -> bool:
        """Return whether objects of the same keys differ only where one of them shows nothing."""
        equal = unshown = 0
        for name, number in new.items():
            other = known[name]
            if number == other:
                equal += 1
            elif _NOTHING in (number, other) or (
                _EMPTY_ARRAY in (number, other) and {number, other} <= self._arrays
            ):
                unshown += 1
            else:
                return False
        return equal >= max(_MIN_COMMON, unshown)
