"""The table of an endpoint's limits, which the runtime reads when a call gives one of them."""

from __future__ import annotations

from collgen.model import Operation
from collgen.source import python
from collgen.source.width import fits


def limits_source(operation: Operation, indent: int) -> str:
    """Return `limits=…` for the endpoint at `indent`; empty when nothing is limited."""
    # The later pages' values are the server's.
    paged = operation.paging.parameter if operation.paging is not None else ""
    margin = " " * indent
    rows = [
        python.tuple_literal(
            (
                f"{parameter.location}.{parameter.name}",
                limit.kind,
                limit.expected,
                limit.quote,
            ),
            indent + 4,
        )
        for parameter in operation.parameters
        if parameter.limits and parameter.python_name != paged
        for limit in parameter.limits
    ]
    if not rows:
        return ""
    flat = f"limits=({rows[0]},)"
    if len(rows) == 1 and "\n" not in flat and fits(f"{margin}{flat},"):
        return flat
    lines = "".join(f"{margin}    {row},\n" for row in rows)
    return f"limits=(\n{lines}{margin})"
