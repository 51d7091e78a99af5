"""The limits of an endpoint's arguments, which the runtime checks before a call is sent."""

from __future__ import annotations

from dataclasses import dataclass

from collgen.escape.escaped import PythonSource
from collgen.escape.python import literal, string, tuple_literal
from collgen.generate.module_names import ModuleNames
from collgen.model import Length, Limit, OneOf, Operation, Parameter, Pattern, Range


@dataclass(frozen=True, slots=True)
class LimitView:
    """What an argument, or a value inside of it, has to be like."""

    kind: PythonSource
    """The runtime's class: `OneOf`, `Range`, `Length`, `Pattern`."""
    argument: PythonSource
    """Its place and its name on the wire."""
    expected: PythonSource | None
    """The values that there are, or the regular expression."""
    minimum: PythonSource | None
    maximum: PythonSource | None
    quote: PythonSource
    """The documentation's words."""
    within: PythonSource | None
    """Keys down to the value; None for the argument itself."""


def limits(operation: Operation, names: ModuleNames) -> list[LimitView]:
    """Return the limits of all arguments but the one that asks for another page."""
    # The later pages' values are the server's.
    paged = operation.paging.parameter if operation.paging is not None else ""
    return [
        _view(parameter, limit, names)
        for parameter in operation.parameters
        if parameter.python_name != paged
        for limit in parameter.limits
    ]


def _view(parameter: Parameter, limit: Limit, names: ModuleNames) -> LimitView:
    bounds = limit if isinstance(limit, (Range, Length)) else None
    return LimitView(
        kind=names.runtime(type(limit).__name__),
        argument=string(f"{parameter.location}.{parameter.name}"),
        expected=_expected(limit),
        minimum=_number(bounds.minimum) if bounds else None,
        maximum=_number(bounds.maximum) if bounds else None,
        quote=string(limit.quote),
        within=tuple_literal(limit.within) if limit.within else None,
    )


def _expected(limit: Limit) -> PythonSource | None:
    match limit:
        case OneOf():
            return tuple_literal(limit.values)
        case Pattern():
            return string(limit.pattern)
    return None


def _number(value: float | None) -> PythonSource | None:
    return None if value is None else literal(value)
