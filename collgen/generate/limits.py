"""The limits of an endpoint, which the runtime checks when a call gives one of its arguments."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.escape import layout, python
from collgen.escape.width import fits
from collgen.model import Length, Limit, OneOf, Operation, Parameter, Pattern, Range


def limits_source(operation: Operation, runtime: set[str]) -> str:
    """Return `limits=…` for the endpoint; empty when nothing is limited.

    The names of the runtime that it takes are added to `runtime`.
    """
    # The later pages' values are the server's.
    paged = operation.paging.parameter if operation.paging is not None else ""
    rows = [
        layout.call(f"{type(limit).__name__}(", list(arguments), ")", 8)
        for parameter in operation.parameters
        if parameter.python_name != paged
        for limit, arguments in _limits(parameter)
    ]
    if not rows:
        return ""
    runtime |= {row.partition("(")[0] for row in rows}
    flat = f"limits=({rows[0]},)"
    if len(rows) == 1 and "\n" not in flat and fits(f"    {flat},"):
        return flat
    return "limits=(\n" + "".join(f"        {row},\n" for row in rows) + "    )"


def _limits(parameter: Parameter) -> Iterator[tuple[Limit, Iterator[str]]]:
    argument = python.string(f"{parameter.location}.{parameter.name}")
    for limit in parameter.limits:
        yield limit, _arguments(argument, limit)


def _arguments(argument: str, limit: Limit) -> Iterator[str]:
    """Yield the arguments of the runtime's class, which has the same name as the model's."""
    yield argument
    match limit:
        case OneOf():
            yield python.tuple_literal(limit.values, 12)
        case Range() | Length():
            if limit.minimum is not None:
                yield f"minimum={python.literal(limit.minimum)}"
            if limit.maximum is not None:
                yield f"maximum={python.literal(limit.maximum)}"
        case Pattern():
            yield python.string(limit.pattern)
    yield f"quote={python.string(limit.quote)}"
    if limit.within:
        yield f"within={python.tuple_literal(limit.within, 12)}"
