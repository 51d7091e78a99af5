"""One request in a reader's own language: the scripts that docs pages and `collgen snippet` show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.render.curl import curl_snippet
from collgen.render.values import (
    EXAMPLE_BASE_URL,
    Arguments,
    Style,
    accepted_call,
    call_source,
    client_argument,
    needs_signature,
)
from collgen.source import layout, python

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.model import Api, Operation, Variable

__all__ = [
    "client_source",
    "curl_snippet",
    "needed_variables",
    "python_call",
    "python_snippet",
]

_REFERENCE = re.compile(r"\{\{([^{}]*)\}\}")


def python_call(
    api: Api, operation: Operation, arguments: Arguments, *, client: str = "client"
) -> str:
    """Return the expression that calls `operation` with `arguments`, in black's layout."""
    del api  # every language gets the same arguments
    return call_source(operation, accepted_call(operation, arguments), Style(client))


def python_snippet(api: Api, operation: Operation) -> str:
    """Return a whole script that makes the client, calls `operation` and prints the result."""
    call = accepted_call(operation, operation.call)
    names = [api.class_name, *(["NULL"] if call.uses_null else [])]
    kind = operation.auth.kind if operation.auth and needs_signature(operation) else ""
    lines = []
    if any(p.file for p, _ in call.arguments):
        lines += ["from pathlib import Path", ""]
    lines += [
        layout.import_line(api.package, names),
        "",
        client_source(api, needed_variables(api, operation), signature=kind),
    ]
    if operation.result is None:
        lines += [call_source(operation, call), ""]
    else:
        lines += [call_source(operation, call, result="result"), "print(result)", ""]
    return "\n".join(lines)


def client_source(
    api: Api, variables: Iterable[Variable], *, signature: str = ""
) -> str:
    """Return the statement that makes a client, telling what `variables` must hold.

    `signature` is a kind of authentication that the client leaves to its caller.
    """
    arguments = [
        f"    {client_argument(api, variable)}={python.string(_placeholder(variable))},"
        f"  # or set {variable.env}\n"
        for variable in variables
    ]
    if not api.base_url:
        arguments.append(f"    base_url={python.string(EXAMPLE_BASE_URL)},\n")
    if signature:
        note = python.comment(f"{signature} is not built in")
        arguments.append(
            f'    headers={{"Authorization": "YOUR_SIGNATURE"}},  {note}\n'
        )
    inner = f"\n{''.join(arguments)}" if arguments else ""
    return f"client = {api.class_name}({inner})"


def needed_variables(api: Api, operation: Operation) -> list[Variable]:
    """Return the variables without a default that `operation` makes use of."""
    texts = [operation.url.template, *(header.value for header in operation.headers)]
    if operation.auth is not None:
        texts += [field.template for field in operation.auth.fields]
    named = {name for text in texts for name in _REFERENCE.findall(text)}
    named.update(p.variable for p in operation.parameters if p.variable is not None)
    return [v for v in api.variables if v.name in named and v.default is None]


def _placeholder(variable: Variable) -> str:
    if variable.role == "credential" or variable.secret:
        return f"YOUR_{variable.python_name.strip('_').upper()}"
    return variable.sample or f"YOUR_{variable.python_name.strip('_').upper()}"
