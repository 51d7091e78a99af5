"""Documented rows of nested names onto the schema that examples gave: `customer.email`, `items[].id`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from collgen.model import Fact, JsonValue, Property, Schema
from collgen.understand.documentation import DocumentedParameter
from collgen.understand.parameters.conflicts import decide, kind_of
from collgen.understand.parameters.deciding import accepts, documented_schema

Step: TypeAlias = "str | None"
"""A key; None for the items of a list or the values of a map."""
Path: TypeAlias = tuple[Step, ...]
Role: TypeAlias = Literal["response", "input"]

_MAX_OBJECTS: Final = 400
"""Objects of one schema among which the owner of a name is looked for."""


@dataclass(slots=True)
class Node:
    """What is documented at one place, and below it."""

    facts: list[Fact] = field(default_factory=list)
    description: str = ""
    below: dict[Step, Node] = field(default_factory=dict)

    def at(self, path: Path) -> Node:
        """Return the node at a path below this one."""
        node = self
        for step in path:
            node = node.below.setdefault(step, Node())
        return node

    def take(self, row: DocumentedParameter) -> None:
        """Take what a row tells of this place."""
        self.facts.extend(row.facts)
        self.description = self.description or row.description


def nested(
    schema: Schema, node: Node, role: Role, values: Sequence[JsonValue] = ()
) -> Schema:
    """Return `schema` with what is documented below it; the example `values` stay valid."""
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
        items = [v for value in values if isinstance(value, list) for v in value]
        made = _told(schema.items or Schema(), below, role, items)
        return replace(schema, items=made)
    if schema.additional is not None and not schema.properties:
        if inner is None and len(names) == 1:
            (inner,) = names.values()  # `prices.<currency>.amount`
        if inner is None:
            return schema
        entries = [
            v for value in values if isinstance(value, dict) for v in value.values()
        ]
        return replace(
            schema, additional=_told(schema.additional, inner, role, entries)
        )
    if inner is not None and not names and not schema.properties:
        types = schema.type or ("array",)
        if "array" not in types:
            return schema
        return replace(schema, type=types, items=_told(Schema(), inner, role, ()))
    if not names or (schema.type and "object" not in schema.type):
        return schema
    types = schema.type or ("object",)
    return replace(
        schema, type=types, properties=_properties(schema, names, role, values)
    )


def _properties(
    schema: Schema, names: dict[str, Node], role: Role, values: Sequence[JsonValue]
) -> tuple[Property, ...]:
    properties: list[Property] = []
    objects = [value for value in values if isinstance(value, dict)]
    known = {p.name for p in schema.properties}
    for p in schema.properties:
        node = names.get(p.name)
        if node is None:
            properties.append(p)
            continue
        inner = [value[p.name] for value in objects if p.name in value]
        properties.append(_property(p.name, p.schema, node, role, inner, shown=p))
    # What only the documentation tells can be left out: the examples do without it.
    shown = bool(schema.properties)
    for name, node in names.items():
        if name not in known:
            made = _property(name, Schema(), node, role, (), shown=None)
            needed = made.required and (
                not shown
                if role == "input"
                else any(
                    f.source == "script" and f.word == "required" for f in node.facts
                )
            )
            properties.append(replace(made, required=needed, documented_only=shown))
    return tuple(properties)


def _property(
    name: str,
    schema: Schema,
    node: Node,
    role: Role,
    values: Sequence[JsonValue],
    *,
    shown: Property | None,
) -> Property:
    facts = [*(shown.facts if shown is not None else ()), *node.facts]
    chosen, _ = decide(facts)
    told = chosen["required"].value if "required" in chosen else None
    required = bool(told) if shown is None else shown.required and told is not False
    return Property(
        name,
        name,
        _told(schema, node, role, values, facts),
        required,
        (shown.description if shown else "") or node.description,
        tuple(facts),
    )


def _told(
    evidence: Schema,
    node: Node,
    role: Role,
    values: Sequence[JsonValue],
    facts: Sequence[Fact] = (),
) -> Schema:
    """Return what the rows of one place and the examples tell together.

    `facts` are all that is known of it, when something was known before.
    """
    chosen, _ = decide(facts or node.facts)
    schema = documented_schema(chosen, evidence) if chosen else evidence
    schema = (
        _as_seen(schema, evidence) if role == "response" else _admitting(schema, values)
    )
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
    return nested(schema, node, role, values)


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


def _admitting(schema: Schema, values: Sequence[JsonValue]) -> Schema:
    """Make room for every example value; nested values go out in the type that they have."""
    for value in values:
        if not schema.type or accepts(schema, value):
            continue
        kind = kind_of(value)
        if schema.enum and kind in schema.type:
            schema = replace(schema, open_enum=True)
        else:
            schema = replace(schema, type=(*schema.type, kind))
    return schema


# --- where a table's names live -------------------------------------------------------------


def place_rows(
    schema: Schema, rows: Sequence[DocumentedParameter], *, only_known: bool = False
) -> Node:
    """Return the rows at the places of `schema` that they speak of.

    A table of fields may tell of the root, or of what an envelope holds. The object that has most
    of the names is theirs; a name that only another object has is that one's. Others are new
    fields, unless `only_known`, or fewer than half of the names are anywhere.
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
    owners: dict[str, list[Path]] = {}
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


def _put(root: Node, home: Path, rows: Sequence[DocumentedParameter]) -> None:
    for row in rows:
        root.at((*home, *row.path)).take(row)


def objects_of(schema: Schema) -> Iterator[tuple[Path, dict[str, None]]]:
    """Yield the objects of a schema with their names, outer ones first."""
    waiting: list[tuple[Path, Schema]] = [((), schema)]
    found = 0
    while waiting and found < _MAX_OBJECTS:
        below: list[tuple[Path, Schema]] = []
        for path, one in waiting:
            if one.properties:
                found += 1
                yield path, {p.name: None for p in one.properties}
                below += [
                    ((*path, p.name), p.schema)
                    for p in one.properties
                    if p.schema.properties or p.schema.items or p.schema.additional
                ]
            inner = one.items or one.additional
            if inner is not None:
                below.append(((*path, None), inner))
        waiting = below
