"""Documented rows of nested names onto the examples' schema: `customer.email`, `items[].id`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from collgen.model import (
    Conflict,
    Fact,
    Inner,
    JsonValue,
    Limit,
    Place,
    Property,
    Schema,
    Steps,
)
from collgen.postman.references import has_reference
from collgen.understand.resolve.conflicts import (
    CONTRADICTED,
    contradictions,
    decide,
    disagreements,
    kind_of,
    refuted,
    without,
)
from collgen.understand.resolve.deciding import (
    accepts,
    documented_schema,
    without_wrong_date,
)
from collgen.understand.resolve.limits import WORDS as LIMITING
from collgen.understand.resolve.limits import limits_of
from collgen.understand.resolve.placing import Node
from collgen.understand.values.merging import is_placeholder
from collgen.understand.values.shapes import Direction

Seen: TypeAlias = tuple[JsonValue, Place]
"""An example's value, and where it stands."""

_MOST_SEEN: Final = 1000
"""Examples of one field among which those are looked for that contradict its documentation."""


@dataclass(slots=True)
class Nesting:
    """Completes a schema by what is documented inside of it, and keeps what was decided there."""

    direction: Direction
    inner: list[Inner] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)

    def complete(
        self, schema: Schema, node: Node, seen: Sequence[Seen] = (), at: Steps = ()
    ) -> Schema:
        """Return `schema` with what is documented below; of an argument, what was seen stays valid.

        `at` leads from the outermost schema to this one.
        """
        if not node.below:
            return schema
        names = {step: child for step, child in node.below.items() if step is not None}
        inner = node.below.get(None)
        if "array" in schema.type and (names or inner):
            # `items.id` is written for a list of objects too.
            below = Node(below={**(inner.below if inner else {})})
            below.below.update(names)
            if inner is not None:
                below.facts, below.description = inner.facts, inner.description
            items = list(_items(seen))
            made = self._unnamed(schema.items or Schema(), below, items, (*at, None))
            return replace(schema, items=made)
        if schema.additional is not None and not schema.properties:
            if inner is None and len(names) == 1:
                (inner,) = names.values()  # `prices.<currency>.amount`
            if inner is None:
                return schema
            values = list(_values(seen))
            made = self._unnamed(schema.additional, inner, values, (*at, None))
            return replace(schema, additional=made)
        if inner is not None and not names and not schema.properties:
            types = schema.type or ("array",)
            if "array" not in types:
                return schema
            made = self._unnamed(Schema(), inner, (), (*at, None))
            return replace(schema, type=types, items=made)
        if not names or (schema.type and "object" not in schema.type):
            return schema
        types = schema.type or ("object",)
        properties = tuple(self._properties(schema, names, seen, at))
        return replace(schema, type=types, properties=properties)

    def _properties(
        self, schema: Schema, names: dict[str, Node], seen: Sequence[Seen], at: Steps
    ) -> Iterator[Property]:
        objects = [(value, place) for value, place in seen if isinstance(value, dict)]
        known = {p.name for p in schema.properties}
        for p in schema.properties:
            node = names.get(p.name)
            if node is None:
                yield p
                continue
            values = [(v[p.name], place) for v, place in objects if p.name in v]
            lacking = next((place for v, place in objects if p.name not in v), None)
            yield self._property(p.name, p.schema, node, values, at, p, lacking)
        # What is only documented can be left out: the examples do without it.
        shown = bool(schema.properties)
        for name, node in names.items():
            if name not in known:
                lacking = objects[0][1] if shown and objects else None
                made = self._property(name, Schema(), node, (), at, None, lacking)
                needed = made.required and (self.direction == "response" or not shown)
                yield replace(made, required=needed, documented_only=shown)

    def _property(
        self,
        name: str,
        evidence: Schema,
        node: Node,
        seen: Sequence[Seen],
        at: Steps,
        shown: Property | None,
        lacking: Place | None,
    ) -> Property:
        """Return a member; `lacking` is an example of its object that does without it."""
        path = (*at, name)
        facts = [*(shown.facts if shown is not None else ()), *node.facts]
        chosen, contested = decide(facts)
        documented = chosen["required"].value if "required" in chosen else None
        if shown is not None and self.direction == "input":
            required = documented is True and lacking is None
        elif shown is not None:
            required = shown.required and documented is not False
        else:
            # What no saved answer has is there when a test says so.
            is_believed = self.direction == "input" or _is_asserted(facts)
            required = documented is True and is_believed
        place = len(self.inner)
        schema, conflicts = self._decided(evidence, chosen, seen, node)
        if contested:
            conflicts = [*disagreements(chosen, contested), *conflicts]
        if lacking is not None and documented is True and self.direction == "input":
            conflicts.append(without(chosen["required"], lacking))
        self._limit(chosen, schema, path)
        schema = self.complete(schema, node, seen, path)
        if facts:
            needed = required and lacking is None
            found = Inner(path, schema, needed, tuple(facts), tuple(conflicts))
            self.inner.insert(place, found)
        description = (shown.description if shown else "") or node.description
        return Property(name, name, schema, required, description, tuple(facts))

    def _unnamed(
        self, evidence: Schema, node: Node, seen: Sequence[Seen], at: Steps
    ) -> Schema:
        """Return the schema of a list's items or a map's values, from their rows and examples."""
        if not node.facts:
            schema, _ = self._decided(evidence, {}, seen, node)
            return self.complete(schema, node, seen, at)
        chosen, contested = decide(node.facts)
        place = len(self.inner)
        schema, conflicts = self._decided(evidence, chosen, seen, node)
        conflicts = [*disagreements(chosen, contested), *conflicts]
        self._limit(chosen, schema, at)
        schema = self.complete(schema, node, seen, at)
        facts = tuple(node.facts)
        self.inner.insert(place, Inner(at, schema, False, facts, tuple(conflicts)))
        return schema

    def _decided(
        self,
        evidence: Schema,
        chosen: dict[str, Fact],
        seen: Sequence[Seen],
        node: Node,
    ) -> tuple[Schema, list[Conflict]]:
        schema = documented_schema(chosen, evidence) if chosen else evidence
        odd: list[int] = []
        if self.direction == "response":
            if not _is_a_persons(chosen):
                schema = _as_seen(schema, evidence)
        else:
            shown = [value for value, _ in seen]
            schema, odd = without_wrong_date(*_admitting(schema, shown), shown)
        if schema is not evidence:
            schema = replace(
                schema,
                separator=None,
                items=evidence.items or schema.items,
                properties=evidence.properties,
                additional=evidence.additional,
            )
        if any(step is not None for step in node.below) and not schema.type:
            schema = replace(schema, type=("object",))
        if not CONTRADICTED & chosen.keys():
            return schema, []
        if self.direction == "response":
            return schema, refuted(chosen, seen[:_MOST_SEEN])
        values, places = [v for v, _ in seen], [place for _, place in seen]
        odd = [number for number in odd if not _is_stand_in(values[number])]
        return schema, contradictions(chosen, odd, values, places)

    def _limit(self, chosen: dict[str, Fact], schema: Schema, path: Steps) -> None:
        if self.direction == "input" and not LIMITING.isdisjoint(chosen):
            limits = limits_of(chosen, schema)
            self.limits += [replace(limit, within=path) for limit in limits]


def _items(seen: Iterable[Seen]) -> Iterator[Seen]:
    for value, place in seen:
        if isinstance(value, list):
            for item in value:
                yield item, place


def _values(seen: Iterable[Seen]) -> Iterator[Seen]:
    for value, place in seen:
        if isinstance(value, dict):
            for item in value.values():
                yield item, place


def _is_asserted(facts: Iterable[Fact]) -> bool:
    return any(fact.source == "script" and fact.word == "required" for fact in facts)


def _is_a_persons(chosen: dict[str, Fact]) -> bool:
    """Return whether a person says the type, for which they need no example."""
    return "type" in chosen and chosen["type"].source == "config"


def _is_stand_in(value: JsonValue) -> bool:
    return isinstance(value, str) and bool(
        has_reference(value) or is_placeholder(value)
    )


def _as_seen(schema: Schema, evidence: Schema) -> Schema:
    """Let what was answered count where words say another type: words may be old."""
    seen = [kind for kind in evidence.type if kind != "null"]
    if seen:
        kinds = [
            (
                "number"
                if kind == "integer"
                and "integer" not in schema.type
                and "number" in schema.type
                else kind
            )
            for kind in seen
        ]
        nullable = ["null"] if "null" in (*schema.type, *evidence.type) else []
        schema = replace(
            schema,
            type=(*dict.fromkeys(kinds), *nullable),
            # `2024-01-31 10:00` is documented as a date-time and is none of RFC 3339.
            format=evidence.format,
        )
    if schema.enum:
        schema = replace(schema, open_enum=True)
    return schema


def _admitting(schema: Schema, values: Sequence[JsonValue]) -> tuple[Schema, list[int]]:
    """Make room for every example value; nested values go out in the type that they have.

    Return with it the numbers of those for which there was none.
    """
    odd: list[int] = []
    for number, value in enumerate(values):
        if not schema.type or accepts(schema, value):
            continue
        odd.append(number)
        kind = kind_of(value)
        if schema.enum and kind in schema.type:
            schema = replace(schema, open_enum=True)
        else:
            schema = replace(schema, type=(*schema.type, kind))
    return schema, odd
