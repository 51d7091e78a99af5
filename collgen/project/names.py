"""The names of a client as the lock keeps them for the next generation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from collgen.model import Api, Group, Operation
from collgen.postman.collection import Collection, Folder, Pointer, Request
from collgen.understand.names.lock import (
    Item,
    LockedGroup,
    LockedOperation,
    NameLock,
    address,
    content_of,
    items_of,
    twins,
)
from collgen.understand.responses.model_requests import (
    RESULT,
    argument_place,
    error_place,
    objects_in,
)


def locked_names(old: NameLock, api: Api, collection: Collection) -> NameLock:
    """Return the lock with the names of `api`; names that are no longer used stay taken."""
    every = items_of(collection.root)
    items, alike = {one.item.pointer: one for one in every}, twins(every)
    before = {one.name: one for one in old.operations}
    operations = {
        operation.name: _operation(
            operation,
            items[operation.place.pointer],
            before.get(operation.name),
            is_twin=operation.place.pointer in alike,
        )
        for operation in api.operations
    }
    former = {name for one in api.operations for name in one.former_names}
    removed = [
        replace(one, is_removed=True)
        for one in old.operations
        if one.name not in operations and one.name not in former
    ]
    groups = {one.name: one for one in old.groups}
    groups |= {one.name: one for one in _groups(api.root, items)}
    settings = {variable.name: variable.python_name for variable in api.variables}
    return NameLock(
        operations=(*operations.values(), *removed),
        groups=tuple(groups.values()),
        settings={**old.settings, **settings},
        former_models=_former_models(old, api),
        package=api.package,
        class_name=api.class_name,
    )


def _former_models(old: NameLock, api: Api) -> dict[str, tuple[str, ...]]:
    """Return the former names of classes, also of those that are gone."""
    found = {one.name: one.former_names for one in api.models if one.former_names}
    known = {name for names in found.values() for name in names}
    gone = {key: names for key, names in old.former_models.items() if key not in known}
    return {**gone, **found}


def _operation(
    operation: Operation, item: Item, old: LockedOperation | None, *, is_twin: bool
) -> LockedOperation:
    assert isinstance(item.item, Request)
    arguments = {
        f"{one.location}.{one.name}": one.python_name
        for one in operation.parameters
        if one.variable is None and one.python_name != one.name
    }
    return LockedOperation(
        name=operation.name,
        path=item.path,
        method=item.item.spec.method,
        url=address(item.item.spec.url),
        id=item.item.id,
        arguments={**(old.arguments if old else {}), **arguments},
        models={**(old.models if old else {}), **dict(_models(operation))},
        content=content_of(item.item) if is_twin else "",
        aliases=operation.former_names,
    )


def _models(operation: Operation) -> Iterator[tuple[str, str]]:
    """Yield each class that a caller of the operation meets, with its place."""
    schemas = [(argument_place(one), one.schema) for one in operation.parameters]
    if operation.result is not None:
        schemas.append((RESULT, operation.result))
    schemas += [
        (error_place(response), response.schema)
        for response in operation.responses
        if response.schema is not None and response.status >= 400
    ]
    for place, schema in schemas:
        for at, found in objects_in(schema, place):
            if found.model is not None:
                yield at, found.model


def _groups(root: Group, items: dict[Pointer, Item]) -> Iterator[LockedGroup]:
    for group in root.walk():
        if not group.path:
            continue
        item = items.get(group.place.pointer)
        if item is None or not isinstance(item.item, Folder):
            continue
        yield LockedGroup(
            name=".".join(group.path),
            class_name=group.class_name,
            module=group.modules[-1],
            path=item.path,
            id=item.item.id,
        )
