"""Names of models, from the outside in: an object is named before those in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from collgen.model import Property, Schema
from collgen.understand.names.identifiers import CLASS_RESERVED, MAX_LENGTH, Namer
from collgen.understand.names.models import (
    acknowledgment,
    class_name,
    is_vague,
    root_names,
    without_repeat,
)
from collgen.understand.responses.model_renaming import Renaming
from collgen.understand.responses.model_requests import (
    ModelRequest,
    Path,
    objects_in,
)
from collgen.understand.values.shapes import Cluster, Direction, Shapes, object_in

_ERROR_BODY: Final = "ErrorBody"


class ModelNames:
    """The names of one direction's models."""

    def __init__(self, direction: Direction, taken: Iterable[str] = ()) -> None:
        """Start without any; no object but its own gets a name that is `taken`."""
        self.shapes = Shapes(direction)
        self._direction: Direction = direction
        self._namer = Namer()
        for word in (*CLASS_RESERVED, *taken):
            self._namer.reserve(word)
        self._kept: dict[str, Cluster] = {}
        self._placed: set[tuple[int, Path]] = set()
        self._order: dict[int, Cluster] = {}
        """By their numbers, as requests come to them: names that are kept change no order."""

    @property
    def clusters(self) -> Collection[Cluster]:
        """What has a name, in the order of the requests."""
        return self._order.values()

    def keep(self, request: ModelRequest) -> None:
        """Give the objects of one request the names that callers know."""
        self.shapes.number(request.schema)
        for place, schema in objects_in(request.schema, request.place):
            name = request.locked.get(place)
            cluster = self.shapes.cluster(schema)
            if name and cluster.name not in ("", name):
                # Callers know two classes of this shape.
                cluster = self.shapes.part(schema, self._kept.get(name))
            if name and not cluster.name and name not in self._kept:
                self._kept[name] = cluster
                cluster.name, cluster.group = name, request.group

    def unite(self, request: ModelRequest) -> None:
        """Leave in one class what callers know as one, though an example shows more of one of it.

        What stands inside comes first: objects are alike where that is.
        """
        for place, schema in reversed([*objects_in(request.schema, request.place)]):
            known = self._kept.get(request.locked.get(place, ""))
            cluster = self.shapes.cluster(schema)
            if known is not None and not cluster.name:
                self.shapes.unite(known, cluster)

    def rename(self, requests: Iterable[ModelRequest], renaming: Renaming) -> None:
        """Give classes the names that a person chose."""
        of_direction = [one for one in requests if one.direction == self._direction]
        renaming.rename(of_direction, self.shapes, list(self.clusters))

    def add(self, request: ModelRequest) -> None:
        """Place and name the objects of one request."""
        schema, group = request.schema, request.group
        self.shapes.number(schema)
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
        self._claim(self.shapes.cluster(schema), group, names.root)
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
        found = object_in(schema)
        if found is None or (id(found), group) in self._placed:
            return
        self._placed.add((id(found), group))
        cluster = self.shapes.cluster(found)
        self._claim(cluster, group, alternatives)
        for p in found.properties:
            if object_in(p.schema) is not None:
                self._place(p.schema, group, _member_names(cluster.name, p))
        if found.additional is not None:
            self._place(found.additional, group, (f"{cluster.name}Value",))


def _error_names(request: ModelRequest) -> tuple[str, ...]:
    """Return the names that the body of an error may have, best first."""
    groups = class_name(" ".join(request.group)) if request.group else ""
    operation = class_name(request.operation)
    return (
        _ERROR_BODY,
        f"{groups}{_ERROR_BODY}",
        f"{operation}{_ERROR_BODY}",
        f"{groups}{operation}{_ERROR_BODY}",
    )


def _member_names(parent: str, p: Property) -> tuple[str, ...]:
    """Return the names that the object under a key may have, best first."""
    key = class_name(p.name, item=not p.schema.properties)
    if parent == _ERROR_BODY:
        return (key, f"{parent}{key}")
    if is_vague(p.name) and (name := acknowledgment(p.schema)):
        return (name, key)
    outer = parent.removesuffix("Response") or parent
    once, longer = without_repeat(outer, key), f"{outer}{key}"
    if len(longer) > MAX_LENGTH:
        return (key,)
    return (once, longer, key) if is_vague(p.name) else (key, once, longer)
