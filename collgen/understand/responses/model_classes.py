"""Classes of named shapes, from the inside out: a model holds those of the objects in it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache
from typing import Final

from collgen.model import Model, Property, Schema
from collgen.understand.names.identifiers import Namer, safe, snake
from collgen.understand.values.merging import merge
from collgen.understand.values.shapes import Cluster, Direction, Shapes, object_in

SHARED: Final = ("_shared",)
"""The group of models that more than one group uses, or that such models use."""
_ATTRIBUTE_WORDS: Final = (
    "get to_dict to_json Any bool bytes dict float int list Literal object str"
)
_ATTRIBUTE_RESERVED: Final = frozenset(_ATTRIBUTE_WORDS.split())
"""The runtime model's own methods, and the types that annotations of the same class name."""
_DATE_CLASSES: Final = {"date": "date", "date-time": "datetime"}


class ModelClasses:
    """The models of one direction."""

    def __init__(
        self, direction: Direction, shapes: Shapes, clusters: Collection[Cluster]
    ) -> None:
        """Take the shapes of all objects, and the `clusters` of them that have a name."""
        self._direction: Direction = direction
        self._shapes = shapes
        self._clusters = clusters
        self._building: set[int] = set()
        self._named: dict[int, Schema] = {}
        self._nullable: dict[tuple[int, tuple[str, ...]], Schema] = {}

    def models(self) -> list[Model]:
        """Return the models in the order in which they were named."""
        self._close()
        return [
            Model(
                cluster.name,
                SHARED if cluster.shared else cluster.group,
                self._build(cluster).properties,
                self._direction,
                former_names=cluster.former_names,
            )
            for cluster in self._clusters
        ]

    def _close(self) -> None:
        """Share what shared models refer to, so that their module imports no other."""
        waiting = [cluster for cluster in self._clusters if cluster.shared]
        while waiting:
            for member in waiting.pop().members:
                for p in member.properties:
                    self._share(p.schema, waiting)
                if member.additional is not None:
                    self._share(member.additional, waiting)

    def _share(self, schema: Schema, waiting: list[Cluster]) -> None:
        found = object_in(schema)
        if found is None:
            return
        cluster = self._shapes.cluster(found)
        if not cluster.shared:
            cluster.shared = True
            waiting.append(cluster)

    def named(self, schema: Schema) -> Schema:
        """Return `schema` with its models named."""
        if schema.properties:
            return self._reference(self._shapes.cluster(schema), schema.type)
        if schema.items is None and schema.additional is None:
            return schema
        known = self._named.get(id(schema))
        if known is None:
            known = replace(
                schema,
                items=self.named(schema.items) if schema.items else None,
                additional=self.named(schema.additional) if schema.additional else None,
            )
            self._named[id(schema)] = known
        return known

    def _reference(self, cluster: Cluster, types: tuple[str, ...]) -> Schema:
        if cluster.number in self._building:  # an object that holds its own kind
            return Schema(type=types, model=cluster.name)
        result = self._build(cluster)
        if result.type == types:
            return result
        key = (cluster.number, types)
        if key not in self._nullable:
            self._nullable[key] = replace(result, type=types)
        return self._nullable[key]

    def _build(self, cluster: Cluster) -> Schema:
        if cluster.result is None:
            self._building.add(cluster.number)
            first = cluster.members[0]
            properties = self._properties(cluster)
            additional = (
                self.named(first.additional) if first.additional is not None else None
            )
            cluster.result = replace(
                first, properties=properties, additional=additional, model=cluster.name
            )
            self._building.discard(cluster.number)
        return cluster.result

    def _properties(self, cluster: Cluster) -> tuple[Property, ...]:
        members = list({id(member): member for member in cluster.members}.values())
        if len(members) == 1:
            first = members[0].properties
            merged = [(p, self.named(p.schema), p.required) for p in first]
        else:
            tables = [{p.name: p for p in member.properties} for member in members]
            every_name: dict[str, Property] = {}
            for table in tables:
                for name, p in table.items():
                    every_name.setdefault(name, p)
            first = tuple(every_name.values())
            merged = []
            for p in first:
                every = [table[p.name] for table in tables if p.name in table]
                described = next((one for one in every if one.description), p)
                schema = self._join([one.schema for one in every])
                required = len(every) == len(tables) and all(p.required for p in every)
                merged.append((described, schema, required))
        names = self._attributes(list(first), [schema for _, schema, _ in merged])
        return tuple(
            (
                p
                if schema is p.schema
                and name == p.python_name
                and required == p.required
                else Property(
                    p.name,
                    name,
                    schema,
                    required,
                    p.description,
                    p.facts,
                    p.documented_only,
                )
            )
            for (p, schema, required), name in zip(merged, names, strict=True)
        )

    def _join(self, schemas: list[Schema]) -> Schema:
        """Return one schema for a property that members of one cluster have."""
        distinct = list({id(schema): schema for schema in schemas}.values())
        if len(distinct) == 1 or self._direction == "input":
            return self.named(distinct[0])
        types = distinct[0].type
        for schema in distinct[1:]:
            types = merge(Schema(type=types), Schema(type=schema.type)).type
        for schema in distinct:
            if schema.properties:
                return self._reference(self._shapes.cluster(schema), types)
        items = [schema.items for schema in distinct if schema.items is not None]
        additional = [
            schema.additional for schema in distinct if schema.additional is not None
        ]
        if items or additional:
            return replace(
                distinct[0],
                type=types,
                items=self._join(items) if items else None,
                additional=self._join(additional) if additional else None,
            )
        joined = distinct[0]
        for schema in distinct[1:]:
            joined = merge(joined, schema)
        documented = next(
            (s for s in distinct if s != Schema(type=s.type, format=s.format)), None
        )
        return (
            joined
            if documented is None
            else replace(documented, type=types, format=joined.format)
        )

    def _attributes(
        self, properties: list[Property], schemas: list[Schema]
    ) -> list[str]:
        if self._direction == "input":
            return [p.name for p in properties]
        names = [_attribute(p.name) for p in properties]
        if "date" in names or "datetime" in names:
            used = {_DATE_CLASSES.get((s.items or s).format or "") for s in schemas}
            names = [f"{name}_" if name in used else name for name in names]
        if len(set(names)) == len(names):
            return names
        namer = Namer(_ATTRIBUTE_RESERVED)
        return [namer.name(name) for name in names]


@lru_cache(maxsize=1 << 14)
def _attribute(name: str) -> str:
    return safe(snake(name, "field"), _ATTRIBUTE_RESERVED)
