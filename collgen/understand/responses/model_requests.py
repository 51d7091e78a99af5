"""The objects that may need a class, and where the lock has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from collgen.model import Parameter, Response, Schema
from collgen.rules import ChosenName
from collgen.understand.values.shapes import Direction

Path: TypeAlias = tuple[str, ...]
RESULT: Final = "response"
"""Where the lock has what a call returns."""


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
    chosen: Mapping[str, ChosenName] = field(default_factory=dict, compare=False)
    """The names that a person chose, by a place as `collgen.toml` has it."""


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
