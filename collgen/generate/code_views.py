"""Calls of the client as a page of Markdown shows them, laid out for reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape import markdown
from collgen.escape.escaped import Markdown, PythonSource
from collgen.generate.call_views import call_view, flat_literal, string_literal
from collgen.generate.python_sample import needed_variables
from collgen.generate.values import EXAMPLE_BASE_URL, client_argument, path_of
from collgen.samples.calls import accepted_call

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.model import Api, JsonValue, Operation, Variable

_WIDTH: Final = 88
_ARGUMENT_INDENT: Final = 4


@dataclass(frozen=True, slots=True)
class CodeArgument:
    """A keyword argument of a call or of the client."""

    name: Markdown
    value: Markdown
    note: Markdown | None = None
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
        item for item in operation.call if not only_required or item[0] in required
    ]
    call = accepted_call(operation, arguments)
    view = call_view(operation, call, _path, value_source=_laid_out_argument)
    return CodeCall(
        function=markdown.python(view.function),
        arguments=tuple(
            CodeArgument(markdown.python(each.name), markdown.python(each.value))
            for each in view.arguments
        ),
        uses_null=call.uses_null,
        uses_files=any(parameter.file for parameter, _ in call.arguments),
        returns=operation.result is not None,
        iterates=operation.paging is not None,
    )


def client_arguments(
    api: Api, variables: Iterable[Variable]
) -> tuple[CodeArgument, ...]:
    """Return the arguments with which a page creates the client, to set `variables`."""
    arguments = [
        CodeArgument(
            Markdown(client_argument(api, v)),
            markdown.python(string_literal(_placeholder(v))),
            Markdown(v.env),
        )
        for v in variables
    ]
    if not api.base_url:
        value = markdown.python(string_literal(EXAMPLE_BASE_URL))
        arguments.append(CodeArgument(Markdown("base_url"), value))
    return tuple(arguments)


def needed_arguments(api: Api, operation: Operation) -> tuple[CodeArgument, ...]:
    """Return the arguments that the client needs for a call of `operation`."""
    return client_arguments(api, needed_variables(api, operation))


def _placeholder(variable: Variable) -> str:
    stand_in = f"YOUR_{variable.python_name.strip('_').upper()}"
    is_secret = variable.role == "credential" or variable.secret
    return stand_in if is_secret else variable.sample or stand_in


def _path(name: str, content_type: str | None) -> PythonSource:
    opening, parts = path_of(name, content_type)
    inner = PythonSource.joined(", ", map(PythonSource, parts))
    return PythonSource.fill(opening + "{})", inner)


def _laid_out_argument(name: str, value: JsonValue) -> PythonSource:
    return laid_out(value, _ARGUMENT_INDENT, len(name) + len("=,"))


def laid_out(value: JsonValue, indent: int, taken: int = 1) -> PythonSource:
    """Return the literal of a JSON value, over several lines where it would make a long one.

    `indent` is the column of its first line, of which `taken` columns are used by other text.
    """
    flat = flat_literal(value)
    if not isinstance(value, (list, dict)) or indent + taken + len(flat) <= _WIDTH:
        return flat
    inner = indent + 4
    margin = PythonSource("\n" + " " * inner)
    if isinstance(value, list):
        pattern = "[{}{},\n" + " " * indent + "]"
        items = [laid_out(item, inner) for item in value]
    else:
        pattern = "{{{}{},\n" + " " * indent + "}}"
        items = [
            PythonSource.fill(
                "{}: {}",
                string_literal(key),
                laid_out(item, inner, len(string_literal(key)) + len(": ,")),
            )
            for key, item in value.items()
        ]
    separator = PythonSource.fill(",{}", margin)
    return PythonSource.fill(pattern, margin, PythonSource.joined(separator, items))
