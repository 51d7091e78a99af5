"""The limits of an endpoint's arguments, which the runtime checks before a call is sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collgen.escape.escaped import PythonSource
from collgen.escape.python import literal, string, tuple_literal
from collgen.generate.module_names import ModuleNames
from collgen.model import Length, Limit, OneOf, Operation, Pattern, Range


@dataclass(frozen=True, slots=True)
class LimitView:
    """What one argument, or something inside of it, has to be like."""

    class_name: PythonSource
    """Of the runtime, as in the model: `Range`."""
    argument: PythonSource
    expected: tuple[PythonSource, ...]
    quote: PythonSource
    within: PythonSource | None


def limits(operation: Operation, names: ModuleNames) -> Iterator[LimitView]:
    """Yield the limits of all arguments but the one that asks for another page."""
    # The later pages' values are the server's.
    paged = operation.paging.parameter if operation.paging is not None else ""
    for parameter in operation.parameters:
        if parameter.python_name != paged:
            argument = string(f"{parameter.location}.{parameter.name}")
            for limit in parameter.limits:
                yield LimitView(
                    names.runtime(type(limit).__name__),
                    argument,
                    tuple(_expected(limit)),
                    string(limit.quote),
                    tuple_literal(limit.within) if limit.within else None,
                )


def _expected(limit: Limit) -> Iterator[PythonSource]:
    match limit:
        case OneOf():
            yield tuple_literal(limit.values)
        case Range() | Length():
            if limit.minimum is not None:
                yield PythonSource.fill("minimum={}", literal(limit.minimum))
            if limit.maximum is not None:
                yield PythonSource.fill("maximum={}", literal(limit.maximum))
        case Pattern():
            yield string(limit.pattern)
