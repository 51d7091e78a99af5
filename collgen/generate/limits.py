"""The table of an endpoint's limits, which the runtime reads when a call gives one of them."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.escape import python
from collgen.escape.width import fits
from collgen.model import Operation, Parameter


def limits_source(operation: Operation, indent: int) -> str:
    """Return `limits=…` for the endpoint at `indent`; empty when nothing is limited."""
    # The later pages' values are the server's.
    paged = operation.paging.parameter if operation.paging is not None else ""
    margin = " " * indent
    rows = [
        python.tuple_literal(row, indent + 4)
        for parameter in operation.parameters
        if parameter.limits and parameter.python_name != paged
        for row in _rows(parameter)
    ]
    if not rows:
        return ""
    flat = f"limits=({rows[0]},)"
    if len(rows) == 1 and "\n" not in flat and fits(f"{margin}{flat},"):
        return flat
    lines = "".join(f"{margin}    {row},\n" for row in rows)
    return f"limits=(\n{lines}{margin})"


def _rows(parameter: Parameter) -> Iterator[python.Tuple]:
    """Yield a row for each limit, and one for all of those inside the argument."""
    place = f"{parameter.location}.{parameter.name}"
    for limit in parameter.limits:
        if not limit.within:
            yield place, limit.kind, limit.expected, limit.quote
    inside = tuple(
        (limit.within, limit.kind, limit.expected, limit.quote)
        for limit in parameter.limits
        if limit.within
    )
    if inside:
        yield place, "inside", inside, ""
