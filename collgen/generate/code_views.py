"""Calls of the client as a page of Markdown shows them, laid out for reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.escape import markdown, python
from collgen.generate.call_views import call_view, path
from collgen.generate.client_arguments import client_arguments, needed_variables
from collgen.generate.width import LINE_LENGTH
from collgen.samples.calls import accepted_call

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.escape.escaped import Markdown, PythonSource
    from collgen.model import Api, JsonValue, Operation, Variable

_COLUMN = 4
"""Where the arguments of a call begin."""


@dataclass(frozen=True, slots=True)
class CodeArgument:
    """A keyword argument of a call or of the client."""

    name: Markdown
    value: Markdown
    env: Markdown | None = None
    """The environment variable that may hold it instead."""


@dataclass(frozen=True, slots=True)
class CodeCall:
    """A call of a method."""

    function: Markdown
    arguments: tuple[CodeArgument, ...]
    uses_null: bool
    uses_files: bool
    returns: bool
    iterates: bool
    """Whether the result is iterated over."""


def code_call(operation: Operation, *, only_required: bool = True) -> CodeCall:
    """Return the collection's own call of `operation`."""
    required = {p.python_name for p in operation.parameters if p.required}
    arguments = [
        item
        for item in operation.call.arguments
        if not only_required or item[0] in required
    ]
    call = accepted_call(operation, arguments)
    view = call_view(operation, call, _laid_out, path, column=_COLUMN)
    return CodeCall(
        function=markdown.python(view.function),
        arguments=tuple(
            CodeArgument(markdown.python(each.name), markdown.python(each.value))
            for each in view.arguments
        ),
        uses_null=call.uses_null,
        uses_files=any(parameter.holds_files for parameter, _ in call.arguments),
        returns=operation.result is not None,
        iterates=operation.paging is not None,
    )


def code_arguments(api: Api, variables: Iterable[Variable]) -> tuple[CodeArgument, ...]:
    """Return the arguments with which a page creates the client, to set `variables`."""
    return tuple(
        CodeArgument(
            markdown.python(each.name),
            markdown.python(each.value),
            markdown.python(each.env) if each.env else None,
        )
        for each in client_arguments(api, variables)
    )


def needed_arguments(api: Api, operation: Operation) -> tuple[CodeArgument, ...]:
    """Return the arguments that the client needs for a call of `operation`."""
    return code_arguments(api, needed_variables(api, operation))


def _laid_out(name: str, value: JsonValue) -> PythonSource:
    return python.split_literal(value, LINE_LENGTH - _COLUMN, len(name) + len("=,"))
