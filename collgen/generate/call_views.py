"""Calls of the generated client, for templates: the method, and each argument as source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.escape import python
from collgen.escape.escaped import PythonSource
from collgen.samples.calls import file_of

if TYPE_CHECKING:
    from collgen.model import JsonValue, Operation, Parameter
    from collgen.samples.calls import Call

FileSource: TypeAlias = Callable[[str, "str | None"], PythonSource]
"""Returns a file argument of this name and content type."""
ValueSource: TypeAlias = "Callable[[str, JsonValue], PythonSource]"
"""Returns the source of the value of an argument of this name."""

_NONE: Final = PythonSource("None")
_NULL: Final = PythonSource("NULL")


@dataclass(frozen=True, slots=True)
class Argument:
    """A keyword argument."""

    name: PythonSource
    value: PythonSource


@dataclass(frozen=True, slots=True)
class CallView:
    """A call of a method of the client."""

    function: PythonSource
    """Dotted, from the client: `calls.make_an_outbound_call`."""
    arguments: tuple[Argument, ...]


def call_view(
    operation: Operation, call: Call, file: FileSource, value_source: ValueSource
) -> CallView:
    """Return `call` with the source of each argument."""
    arguments = []
    for parameter, value in call.arguments:
        name = parameter.python_name
        if value is None:
            source = _NONE if name in call.left_out else _NULL
        elif parameter.file:
            source = _files(parameter, value, file)
        else:
            source = value_source(name, value)
        arguments.append(Argument(PythonSource(name), source))
    return CallView(PythonSource(operation.name), tuple(arguments))


def _files(parameter: Parameter, value: JsonValue, file: FileSource) -> PythonSource:
    values = value if isinstance(value, list) else [value]
    items = [
        (
            flat_literal(item)
            if parameter.or_text and isinstance(item, str)
            else file(*file_of(item))
        )
        for item in values
    ]
    if not isinstance(value, list):
        return items[0]
    return PythonSource.fill("[{}]", PythonSource.joined(", ", items))


def string_literal(text: str) -> PythonSource:
    """Return the literal of a text."""
    return PythonSource(python.string(text))


def flat_literal(value: JsonValue) -> PythonSource:
    """Return the literal of a JSON value in one line, for a formatter to break."""
    if isinstance(value, list):
        items = map(flat_literal, value)
        return PythonSource.fill("[{}]", PythonSource.joined(", ", items))
    if isinstance(value, dict):
        members = [
            PythonSource.fill("{}: {}", string_literal(key), flat_literal(item))
            for key, item in value.items()
        ]
        return PythonSource.fill("{{{}}}", PythonSource.joined(", ", members))
    return PythonSource(python.literal(value))
