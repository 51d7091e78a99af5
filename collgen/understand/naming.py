"""Put the names of folders, methods and models into operations that have none yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from collgen.model import Group, Model, Operation, Parameter, Place, Response, Schema
from collgen.postman.collection import Pointer
from collgen.rules import ChosenName
from collgen.understand.names.groups import Tree
from collgen.understand.names.lock import LockedOperation
from collgen.understand.operations import UnnamedOperation
from collgen.understand.responses.errors import has_error_body
from collgen.understand.responses.model_renaming import NO_RENAMING, Renaming
from collgen.understand.responses.model_requests import (
    RESULT,
    ModelRequest,
    argument_place,
    error_place,
)
from collgen.understand.responses.models import ModelTable, name_models
from collgen.understand.responses.paging import is_reachable


@dataclass(frozen=True, slots=True)
class Named:
    """All that has a name in the package."""

    root: Group
    models: tuple[Model, ...]
    operations: tuple[Operation, ...]
    """In document order."""


def name_everything(
    tree: Tree,
    operations: Sequence[UnnamedOperation],
    locked: Mapping[Pointer, LockedOperation],
    taken: Collection[str],
    renaming: Renaming = NO_RENAMING,
    chosen: Mapping[Pointer, Mapping[str, ChosenName]] = {},
) -> Named:
    """Return the operations in their groups, with all their names.

    `locked` are the names that callers use already; no other model gets a name of `taken`. `chosen`
    are those that a person wants for classes, by request and place.
    """
    by_pointer = {one.operation.place.pointer: one for one in operations}
    requests = _model_requests(tree, by_pointer, locked, chosen)
    models = name_models(requests, taken, renaming)
    named: list[Operation] = []
    root = _group(tree, by_pointer, models, _former_names(tree), named)
    named.sort(key=lambda operation: operation.index)
    return Named(root, models.models, tuple(named))


def _model_requests(
    tree: Tree,
    operations: Mapping[Pointer, UnnamedOperation],
    locked: Mapping[Pointer, LockedOperation],
    chosen: Mapping[Pointer, Mapping[str, ChosenName]],
) -> list[ModelRequest]:
    """Return every place where an object may need a class, in the order in which they get names."""
    requests: list[ModelRequest] = []
    # Named last, so that they take no name from a result.
    of_errors: list[ModelRequest] = []
    later: list[ModelRequest] = []
    waiting = [tree]
    while waiting:
        group = waiting.pop()
        waiting.extend(reversed(group.groups))
        for pointer, python_name in group.requests:
            one = operations[pointer]
            words = one.operation.path[-1]
            known = locked.get(pointer)
            classes = known.models if known is not None else {}
            wanted = chosen.get(pointer, {})
            # The request whose example it is names an answer, not a sibling without one.
            found = later if one.is_result_borrowed else requests
            found += [
                ModelRequest(
                    group.path,
                    python_name,
                    words,
                    *item,
                    locked=classes,
                    chosen=wanted,
                )
                for item in _classes(one.operation)
            ]
            of_errors += [
                ModelRequest(
                    group.path,
                    python_name,
                    words,
                    "response",
                    response.schema,
                    "Error",
                    error_place(response),
                    classes,
                    wanted,
                )
                for response in one.operation.responses
                if response.schema is not None and has_error_body(response)
            ]
    return requests + later + of_errors


def _classes(
    operation: Operation,
) -> list[tuple[Literal["response", "input"], Schema, str, str]]:
    found: list[tuple[Literal["response", "input"], Schema, str, str]] = []
    if operation.result is not None:
        found.append(("response", operation.result, "Response", RESULT))
    found += [
        ("input", parameter.schema, parameter.name, argument_place(parameter))
        for parameter in operation.parameters
        if _has_objects(parameter)
    ]
    return found


@dataclass(frozen=True, slots=True)
class _Former:
    """The names of a method in the course of time, dotted."""

    today: str
    before: tuple[str, ...] = ()


def _former_names(tree: Tree) -> dict[Pointer, _Former]:
    """Return the names of each request that has former ones."""
    names: dict[Pointer, str] = {}
    former: dict[Pointer, list[str]] = {}
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        waiting += one.groups
        for pointer, name in one.requests:
            names[pointer] = ".".join((*one.path, name))
        for pointer, name in one.aliases:
            former.setdefault(pointer, []).append(".".join((*one.path, name)))
    return {
        pointer: _Former(names[pointer], tuple(sorted(before)))
        for pointer, before in former.items()
    }


def _group(
    tree: Tree,
    operations: Mapping[Pointer, UnnamedOperation],
    models: ModelTable,
    former: Mapping[Pointer, _Former],
    named: list[Operation],
) -> Group:
    groups = tuple(
        _group(child, operations, models, former, named) for child in tree.groups
    )
    members = tuple(
        _operation(operations[pointer].operation, (*tree.path, name), models, former)
        for pointer, name in tree.requests
    )
    aliases = tuple(
        replace(
            _operation(
                operations[pointer].operation, (*tree.path, name), models, former
            ),
            deprecated=True,
            replaced_by=former[pointer].today,
        )
        for pointer, name in tree.aliases
    )
    named.extend(members)
    return Group(
        name=tree.folder.name if tree.path else "",
        place=Place(tree.folder.pointer),
        python_name=tree.python_name,
        class_name=tree.class_name,
        path=tree.path,
        modules=tree.modules,
        description=tree.folder.description,
        groups=groups,
        operations=members,
        aliases=aliases,
    )


def _operation(
    operation: Operation,
    name: tuple[str, ...],
    models: ModelTable,
    former: Mapping[Pointer, _Former],
) -> Operation:
    result = models.schema(operation.result) if operation.result is not None else None
    paging = operation.paging if is_reachable(operation.paging, result) else None
    return replace(
        operation,
        name=".".join(name),
        former_names=(
            former[operation.place.pointer].before
            if operation.place.pointer in former
            else ()
        ),
        parameters=tuple(_parameter(p, models) for p in operation.parameters),
        responses=tuple(_response(r, models) for r in operation.responses),
        result=result,
        paging=paging,
    )


def _response(response: Response, models: ModelTable) -> Response:
    if response.schema is None or not has_error_body(response):
        return response
    return replace(response, schema=models.schema(response.schema, "response"))


def _parameter(parameter: Parameter, models: ModelTable) -> Parameter:
    if _has_objects(parameter):
        return replace(parameter, schema=models.schema(parameter.schema, "input"))
    return parameter


def _has_objects(parameter: Parameter) -> bool:
    return bool(parameter.schema.properties) or parameter.schema.items is not None
