"""Objects to named models: equal shapes share one class, and a class is named as a person would.

Which objects share a class depends on no order. The order of the requests decides of names: the
first object of a shape names it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from collgen.model import Model, Schema
from collgen.understand.responses.model_classes import ModelClasses
from collgen.understand.responses.model_names import ModelNames
from collgen.understand.responses.model_renaming import NO_RENAMING, Renaming
from collgen.understand.responses.model_requests import ModelRequest, objects_in
from collgen.understand.values.shapes import Direction


@dataclass(frozen=True, slots=True)
class ModelTable:
    """The models, and every requested schema with `model` filled in at each object."""

    models: tuple[Model, ...]
    _schemas: dict[tuple[int, Direction], tuple[Schema, Schema]] = field(repr=False)

    def schema(self, schema: Schema, direction: Direction = "response") -> Schema:
        """Return a schema with its models named; one that was not requested as it is."""
        _, named = self._schemas.get((id(schema), direction), (schema, schema))
        return named


def name_models(
    requests: Sequence[ModelRequest],
    locked: Collection[str] = (),
    renaming: Renaming = NO_RENAMING,
) -> ModelTable:
    """Name the objects of all requests, which are in the collection's order.

    `locked` are the names of classes that callers use already: no other object gets them. Raises
    CollgenError for a chosen name that is another's.
    """
    directions: tuple[Direction, ...] = ("response", "input")
    names = {one: ModelNames(one, locked) for one in directions}
    for one in directions:
        names[one].shapes.number_all(_objects(requests, one))
    kept = sorted((one for one in requests if one.locked), key=_by_operation)
    for request in kept:
        names[request.direction].keep(request)
    for request in kept:
        names[request.direction].unite(request)
    for request in requests:
        names[request.direction].add(request)
    for one in directions:
        names[one].rename(requests, renaming)
    classes = {
        one: ModelClasses(one, names[one].shapes, names[one].clusters)
        for one in directions
    }
    models = [model for one in directions for model in classes[one].models()]
    schemas = {
        (id(one.schema), one.direction): (
            one.schema,
            classes[one.direction].named(one.schema),
        )
        for one in requests
    }
    return ModelTable(tuple(models), schemas)


def _objects(requests: Sequence[ModelRequest], direction: Direction) -> list[Schema]:
    """Return all objects of a direction in the collection's order, each once."""
    found = {
        id(schema): schema
        for request in requests
        if request.direction == direction
        for _, schema in objects_in(request.schema, "")
    }
    return list(found.values())


def _by_operation(request: ModelRequest) -> tuple[object, ...]:
    """Return what orders requests as no order of the collection's items changes it."""
    return request.group, request.operation, request.place
