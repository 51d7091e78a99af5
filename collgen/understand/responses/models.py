"""Objects to named models: equal shapes share one class, and a class is named as a person would.

The order of the requests decides: the first object of a shape names it, so that requests added at
the end of a collection rename nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, TypeAlias

from collgen.model import Model, Parameter, Property, Response, Schema
from collgen.understand.names.identifiers import (
    CLASS_RESERVED,
    MAX_LENGTH,
    Namer,
    safe,
    snake,
)
from collgen.understand.names.models import (
    acknowledgment,
    class_name,
    is_vague,
    root_names,
    without_repeat,
)
from collgen.understand.values.merging import merge
from collgen.understand.values.shapes import Cluster, Direction, Shapes

Path: TypeAlias = tuple[str, ...]

SHARED: Final = ("_shared",)
"""The group of models that more than one group uses, or that such models use."""
_ATTRIBUTE_WORDS: Final = (
    "get to_dict to_json Any bool bytes dict float int list Literal object str"
)
ATTRIBUTE_RESERVED: Final = frozenset(_ATTRIBUTE_WORDS.split())
"""The runtime model's own methods, and the types that annotations of the same class name."""
ERROR_BODY: Final = "ErrorBody"
_DATE_CLASSES: Final = {"date": "date", "date-time": "datetime"}


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """A place where an object may need a class: what a call returns, or what an argument takes."""

    group: Path
    operation: str
    """Python name of the operation."""
    words: str
    """The request's name, as written."""
    direction: Direction
    schema: Schema
    hint: str
    """`Response`, `Error`, or the parameter's name."""
    place: str = ""
    """What the lock calls it: `response`, `input.body.customer`."""
    locked: Mapping[str, str] = field(default_factory=dict, compare=False)
    """The classes that callers use already, by their place in the operation."""


@dataclass(frozen=True, slots=True)
class ModelTable:
    """The models, and every requested schema with `model` filled in at each object."""

    models: tuple[Model, ...]
    _schemas: dict[tuple[int, Direction], tuple[Schema, Schema]] = field(repr=False)

    def schema(self, schema: Schema, direction: Direction | None = None) -> Schema:
        """Return the schema that was requested as `schema`, with its models named.

        `direction` matters only where the very same schema was requested in both.
        """
        directions: tuple[Direction, ...] = (
            (direction,) if direction is not None else ("response", "input")
        )
        for one in directions:
            found = self._schemas.get((id(schema), one))
            if found is not None:
                return found[1]
        return schema


def name_models(
    requests: Sequence[ModelRequest], locked: Collection[str] = ()
) -> ModelTable:
    """Name the objects of all requests, given in the collection's order.

    `locked` are the names of classes that callers use already: no other object gets them.
    """
    registries = {"response": _Registry("response"), "input": _Registry("input")}
    for registry in registries.values():
        registry.reserve(locked)
    wanted: dict[tuple[int, Direction], Schema] = {}
    kept = [request for request in requests if request.locked]
    for request in kept:
        registries[request.direction].keep(request)
    for request in kept:
        registries[request.direction].unite(request)
    for request in requests:
        registries[request.direction].add(request)
        wanted[id(request.schema), request.direction] = request.schema
    models = [model for registry in registries.values() for model in registry.models()]
    named = {
        key: (schema, registries[key[1]].named(schema))
        for key, schema in wanted.items()
    }
    return ModelTable(tuple(models), named)


RESULT: Final = "response"
"""Where the lock has what a call returns."""


def argument_place(parameter: Parameter) -> str:
    """Return where the lock has the objects of an argument."""
    return f"input.{parameter.location}.{parameter.name}"


def error_place(response: Response) -> str:
    """Return where the lock has the objects of an error."""
    return f"error.{response.status}"


def objects_in(schema: Schema, place: str) -> Iterator[tuple[str, Schema]]:
    """Yield every object in a schema with its place: `response.items[]`, `response.by_id{}`."""
    waiting: list[tuple[str, Schema, frozenset[int]]] = [(place, schema, frozenset())]
    while waiting:
        at, one, above = waiting.pop()
        if id(one) in above:
            continue
        if one.properties:
            yield at, one
        inside = above | {id(one)}
        if one.items is not None:
            waiting.append((f"{at}[]", one.items, inside))
        if one.additional is not None:
            waiting.append((f"{at}{{}}", one.additional, inside))
        waiting.extend((f"{at}.{p.name}", p.schema, inside) for p in one.properties)


class _Registry:
    """The models of one role: names are handed out first, then the classes are made."""

    def __init__(self, direction: Direction) -> None:
        self._direction: Direction = direction
        self._shapes = Shapes(direction)
        self._namer = Namer()
        for word in CLASS_RESERVED:
            self._namer.reserve(word)
        self._kept: dict[str, Cluster] = {}
        self._placed: set[tuple[int, Path]] = set()
        self._order: dict[int, Cluster] = {}
        """By their numbers, as requests come to them: names that are kept change no order."""
        self._building: set[int] = set()
        self._named: dict[int, Schema] = {}
        self._nullable: dict[tuple[int, Path], Schema] = {}

    # Names, from the outside in.

    def reserve(self, names: Iterable[str]) -> None:
        """Keep these names from being given to any object."""
        for name in names:
            self._namer.reserve(name)

    def keep(self, request: ModelRequest) -> None:
        """Give the objects of one request the names that callers know."""
        self._shapes.number(request.schema)
        for place, schema in objects_in(request.schema, request.place):
            name = request.locked.get(place)
            cluster = self._shapes.cluster(schema)
            if name and cluster.name not in ("", name):
                # Callers know two classes of this shape.
                cluster = self._shapes.part(schema, self._kept.get(name))
            if name and not cluster.name and name not in self._kept:
                self._kept[name] = cluster
                cluster.name, cluster.group = name, request.group

    def unite(self, request: ModelRequest) -> None:
        """Leave in one class what callers know as one, though an example shows more of one of it.

        What stands inside comes first: objects are alike where that is.
        """
        for place, schema in reversed([*objects_in(request.schema, request.place)]):
            known = self._kept.get(request.locked.get(place, ""))
            cluster = self._shapes.cluster(schema)
            if known is not None and not cluster.name:
                self._shapes.unite(known, cluster)

    def add(self, request: ModelRequest) -> None:
        """Place and name the objects of one request."""
        schema, group = request.schema, request.group
        self._shapes.number(schema)
        if (id(schema), group) in self._placed:
            return
        if self._direction == "input":
            self._name_input(request)
            return
        if request.hint == "Error":
            self._place(schema, group, _error_names(request))
            return
        names = root_names(schema, request.operation, request.words, group)
        if not schema.properties:
            self._place(schema, group, names.payload)
            return
        self._claim(self._shapes.cluster(schema), group, names.root)
        for p in schema.properties:
            if p.name == names.payload_key:
                self._place(p.schema, group, names.payload)
        self._place(schema, group, names.root)

    def _name_input(self, request: ModelRequest) -> None:
        schema, group = request.schema, request.group
        key = class_name(request.hint, item=not schema.properties)
        operation = class_name(request.operation)
        names = (
            key,
            f"{operation}{key}",
            f"{class_name(' '.join(group))}{operation}{key}",
        )
        self._place(schema, group, names[1:] if is_vague(request.hint) else names)

    def _claim(
        self, cluster: Cluster, group: Path, alternatives: tuple[str, ...]
    ) -> None:
        self._order.setdefault(cluster.number, cluster)
        if not cluster.name:
            cluster.name = self._namer.name(*alternatives)
            cluster.group = group
        elif cluster.group != group:
            cluster.shared = True

    def _place(
        self, schema: Schema, group: Path, alternatives: tuple[str, ...]
    ) -> None:
        """Name the objects in `schema`, outer ones before those in them."""
        while not schema.properties:
            below = schema.items or schema.additional
            if below is None:
                return
            schema = below
        if (id(schema), group) in self._placed:
            return
        self._placed.add((id(schema), group))
        cluster = self._shapes.cluster(schema)
        self._claim(cluster, group, alternatives)
        for p in schema.properties:
            below = p.schema
            if (
                below.properties
                or below.items is not None
                or below.additional is not None
            ):
                self._place(below, group, _member_names(cluster.name, p))
        if schema.additional is not None:
            self._place(schema.additional, group, (f"{cluster.name}Value",))

    # Classes, from the inside out.

    def models(self) -> list[Model]:
        """Return the models in the order in which they were named."""
        self._close()
        return [
            Model(
                cluster.name,
                SHARED if cluster.shared else cluster.group,
                self._build(cluster).properties,
                self._direction,
            )
            for cluster in self._order.values()
        ]

    def _close(self) -> None:
        """Share what shared models refer to, so that their module imports no other."""
        waiting = [cluster for cluster in self._order.values() if cluster.shared]
        while waiting:
            for member in waiting.pop().members:
                for p in member.properties:
                    self._share(p.schema, waiting)
                if member.additional is not None:
                    self._share(member.additional, waiting)

    def _share(self, schema: Schema, waiting: list[Cluster]) -> None:
        while not schema.properties:
            below = schema.items or schema.additional
            if below is None:
                return
            schema = below
        cluster = self._shapes.cluster(schema)
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
        namer = Namer(ATTRIBUTE_RESERVED)
        return [namer.name(name) for name in names]


def _error_names(request: ModelRequest) -> tuple[str, ...]:
    """Return the names that the body of an error may have, best first."""
    groups = class_name(" ".join(request.group)) if request.group else ""
    operation = class_name(request.operation)
    return (
        ERROR_BODY,
        f"{groups}{ERROR_BODY}",
        f"{operation}{ERROR_BODY}",
        f"{groups}{operation}{ERROR_BODY}",
    )


def _member_names(parent: str, p: Property) -> tuple[str, ...]:
    """Return the names that the object under a key may have, best first."""
    key = class_name(p.name, item=not p.schema.properties)
    if parent == ERROR_BODY:
        return (key, f"{parent}{key}")
    if is_vague(p.name) and (name := acknowledgment(p.schema)):
        return (name, key)
    outer = parent.removesuffix("Response") or parent
    once, longer = without_repeat(outer, key), f"{outer}{key}"
    if len(longer) > MAX_LENGTH:
        return (key,)
    return (once, longer, key) if is_vague(p.name) else (key, once, longer)


@lru_cache(maxsize=1 << 14)
def _attribute(name: str) -> str:
    return safe(snake(name, "field"), ATTRIBUTE_RESERVED)
