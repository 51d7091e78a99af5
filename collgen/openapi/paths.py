"""Requests to endpoints: one for each method and path, whatever the requests call its parameters.

OpenAPI takes `/users/{id}` and `/users/{user_id}` for the same path (3.1, "Paths Object"), so one
of the names is chosen. `/users/17` is one more call of the same endpoint, if 17 looks like an id.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from collgen.model import Operation
from collgen.model.references import Dynamic, Literal, PathArgument, Reference

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ID: Final = re.compile(
    r"\d+|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{24}|[0-9a-fA-F]{32}"
)
"""What a server makes up: a number, a UUID, an id of MongoDB, a hash."""
_HOLE: Final = "{}"


@dataclass(frozen=True, slots=True)
class Hole:
    """A place in a path that something is put into."""

    kind: str
    """`argument`, `variable`, `dynamic`, or `literal` where a request has written an id out."""
    name: str
    """Of the parameter or the variable; the text of a literal."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request with what it puts into the path."""

    operation: Operation
    shape: str
    """The path with `{}` for each hole: `/users/{}.json`."""
    holes: tuple[Hole, ...]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A method and a path, with the requests to it in their order."""

    method: str
    path: str
    names: tuple[str, ...]
    """Of the holes in the path, in order."""
    calls: tuple[Call, ...] = field(repr=False)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The requests."""
        return tuple(call.operation for call in self.calls)


Shapes: TypeAlias = Mapping[str, list[Call]]


def endpoints(operations: Iterable[Operation]) -> Iterator[Endpoint]:
    """Yield the endpoints in the order of their first requests."""
    calls = [_call(operation) for operation in operations]
    shapes = Counter(call.shape for call in calls if call.holes)
    calls = [_with_literals(call, shapes) for call in calls]
    by_shape: dict[str, list[Call]] = {}
    for call in calls:
        by_shape.setdefault(call.shape, []).append(call)
    names = {shape: _names(found) for shape, found in by_shape.items()}
    by_endpoint: dict[tuple[str, str], list[Call]] = {}
    for call in calls:
        key = (call.shape, call.operation.method)
        by_endpoint.setdefault(key, []).append(call)
    for (shape, method), found in by_endpoint.items():
        path = "".join(_filled(shape, names[shape]))
        yield Endpoint(method, path, names[shape], tuple(found))


def _call(operation: Operation) -> Call:
    shape, holes = "", []
    for segment in operation.url.path.segments:
        match segment:
            case Literal(text):
                shape += text.replace("{", "%7B").replace("}", "%7D")
            case PathArgument(name):
                holes.append(Hole("argument", name))
                shape += _HOLE
            case Reference(name):
                holes.append(Hole("variable", name))
                shape += _HOLE
            case Dynamic(name):
                holes.append(Hole("dynamic", name))
                shape += _HOLE
    if not shape.startswith("/"):
        shape = f"/{shape}"
    return Call(operation, shape.partition("?")[0].partition("#")[0], tuple(holes))


def _with_literals(call: Call, shapes: Mapping[str, int]) -> Call:
    """Return a call with holes where it has ids that other requests have as parameters."""
    segments = call.shape.split("/")
    ids = [n for n, segment in enumerate(segments) if _ID.fullmatch(segment)]
    for chosen in ([ids] if len(ids) > 1 else []) + [[index] for index in ids]:
        opened = [_HOLE if n in chosen else s for n, s in enumerate(segments)]
        shape = "/".join(opened)
        if shape in shapes:
            return Call(call.operation, shape, _holes(segments, chosen, call.holes))
    return call


def _holes(
    segments: list[str], chosen: list[int], holes: tuple[Hole, ...]
) -> tuple[Hole, ...]:
    known, found = iter(holes), []
    for index, segment in enumerate(segments):
        if index in chosen:
            found.append(Hole("literal", segment))
        found += [next(known) for _ in range(segment.count(_HOLE))]
    return tuple(found)


def _names(calls: list[Call]) -> tuple[str, ...]:
    """Return the name of each hole: the commonest of the requests, each once in a path."""
    chosen: list[str] = []
    for index in range(len(calls[0].holes)):
        counts = Counter(
            _clean(call, call.holes[index])
            for call in calls
            if call.holes[index].kind != "literal"
        )
        name = counts.most_common(1)[0][0] if counts else "id"
        number, free = 2, name
        while free in chosen:
            free, number = f"{name}_{number}", number + 1
        chosen.append(free)
    return tuple(chosen)


def _clean(call: Call, hole: Hole) -> str:
    """Return a name of ASCII letters, digits, `_` and `-`: what tools agree on."""
    if _NAME.fullmatch(hole.name):
        return hole.name
    known = {p.name: p.python_name for p in call.operation.parameters}
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", known.get(hole.name, hole.name)).strip("_")
    return name if _NAME.fullmatch(name) else f"p_{name}".rstrip("_")


def _filled(shape: str, names: tuple[str, ...]) -> Iterator[str]:
    parts = shape.split(_HOLE)
    yield parts[0]
    for name, part in zip(names, parts[1:], strict=True):
        yield f"{{{name}}}{part}"
