"""The arguments with which scripts and pages create the generated client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collgen.escape import python
from collgen.escape.escaped import PythonSource
from collgen.generate.values import client_argument
from collgen.model import Api, Operation, Variable
from collgen.samples.urls import EXAMPLE_BASE_URL


@dataclass(frozen=True, slots=True)
class ClientArgument:
    """A keyword argument of the client."""

    name: PythonSource
    value: PythonSource
    env: PythonSource | None = None
    """The environment variable that may hold it instead."""


def client_arguments(
    api: Api, variables: Iterable[Variable], values: Mapping[str, str] = {}
) -> tuple[ClientArgument, ...]:
    """Return the arguments that set `variables`: to `values`, else to what stands for one."""
    arguments = [_argument(api, each, values.get(each.name)) for each in variables]
    if not api.base_url:
        name = python.identifier("base_url")
        arguments.append(ClientArgument(name, python.string(EXAMPLE_BASE_URL)))
    return tuple(arguments)


def _argument(api: Api, variable: Variable, value: str | None) -> ClientArgument:
    name = python.identifier(client_argument(api, variable))
    if value is not None:
        return ClientArgument(name, python.string(value))
    stand_in = python.string(placeholder(variable))
    return ClientArgument(name, stand_in, python.identifier(variable.env))


def needed_variables(api: Api, operation: Operation) -> list[Variable]:
    """Return the variables that `operation` makes use of, and that have no fitting default."""
    texts = [operation.url.template, *(one.value for one in operation.headers)]
    if operation.auth is not None:
        texts += operation.auth.needed_texts()
    named = {name for text in texts for name in text.names}
    named.update(p.variable for p in operation.parameters if p.variable is not None)
    exact = operation.call.exact
    values = dict(exact.settings) if exact else {}
    if operation.auth is not None:  # a token, where a scope has one
        texts = [text for _, text in operation.auth.texts()]
        named.update(name for text in texts for name in text.names if values.get(name))
    return [
        v
        for v in api.variables
        if v.name in named
        and (v.default is None or values.get(v.name, v.default) != v.default)
    ]


def placeholder(variable: Variable) -> str:
    """Return what stands for a variable that the reader has to set: `YOUR_TOKEN`."""
    stand_in = f"YOUR_{variable.python_name.strip('_').upper()}"
    is_secret = variable.role == "credential" or variable.secret
    return stand_in if is_secret else variable.sample or stand_in
