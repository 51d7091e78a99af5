"""Bodies of errors: those with the same keys are one type in the whole API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from collgen.model import Response, Schema
from collgen.understand.values.merging import merge

_Key: TypeAlias = frozenset[tuple[str, str]]


def has_error_body(response: Response) -> bool:
    """Return whether a response describes an error by an object with known keys."""
    schema = response.schema
    return response.status >= 400 and schema is not None and bool(schema.properties)


def share_error_bodies(
    operations: Iterable[Sequence[Response]],
) -> list[tuple[Response, ...]]:
    """Merge all operations' error bodies that have the same keys with the same kinds of values."""
    waiting = [tuple(responses) for responses in operations]
    keys: dict[int, _Key] = {}
    merged: dict[_Key, Schema] = {}
    for response in filter(has_error_body, chain.from_iterable(waiting)):
        schema = response.schema or Schema()
        if id(schema) in keys:
            continue
        key = keys[id(schema)] = frozenset(_kinds(schema))
        merged[key] = merge(merged[key], schema) if key in merged else schema
    return [
        tuple(
            (
                replace(response, schema=merged[keys[id(response.schema)]])
                if has_error_body(response)
                else response
            )
            for response in responses
        )
        for responses in waiting
    ]


def _kinds(schema: Schema) -> Iterator[tuple[str, str]]:
    for p in schema.properties:
        kinds = [kind for kind in p.schema.type if kind != "null"]
        # Whole numbers are numbers; null says nothing of a type.
        yield p.name, "number" if kinds == ["integer"] else "".join(kinds)
