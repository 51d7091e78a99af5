"""The limits of an endpoint's arguments, which the runtime checks before a call is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collgen.escape.escaped import PythonSource
from collgen.escape.python import Tuple, string, tuple_literal
from collgen.model import Limit, Operation, Parameter


@dataclass(frozen=True, slots=True)
class LimitView:
    """What one argument has to be like, or what is inside of it."""

    place: PythonSource
    kind: PythonSource
    expected: PythonSource
    quote: PythonSource


def limits(operation: Operation) -> list[LimitView]:
    """Return the limits of all arguments but the one that asks for another page."""
    # The later pages' values are the server's.
    paged = operation.paging.parameter if operation.paging is not None else ""
    return [
        view
        for parameter in operation.parameters
        if parameter.limits and parameter.python_name != paged
        for view in _views(parameter)
    ]


def _views(parameter: Parameter) -> Iterator[LimitView]:
    """Yield one for each limit of the argument itself, and one for all of those inside of it."""
    place = string(f"{parameter.location}.{parameter.name}")
    for limit in parameter.limits:
        if not limit.within:
            expected = tuple_literal(limit.expected)
            yield LimitView(place, string(limit.kind), expected, string(limit.quote))
    inside = tuple(_inner(limit) for limit in parameter.limits if limit.within)
    if inside:
        yield LimitView(place, string("inside"), tuple_literal(inside), string(""))


def _inner(limit: Limit) -> Tuple:
    return limit.within, limit.kind, limit.expected, limit.quote
