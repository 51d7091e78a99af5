"""Samples in Python: the call of the generated client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.escape import layout, python
from collgen.escape.escaped import PythonSource
from collgen.generate.addresses import references
from collgen.generate.values import (
    EXAMPLE_BASE_URL,
    call_source,
    client_argument,
    needs_signature,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.model import Api, Operation, Variable
    from collgen.samples.language import Subject


class _Python:
    title = "Python"
    fence = "python"
    template = "samples/python.py.jinja"
    target = PythonSource

    def comment(self, text: str) -> PythonSource:
        """Return a comment of one line."""
        return PythonSource(python.comment(text))

    def view(self, subject: Subject) -> dict[str, object]:
        """Return the statements, as black leaves them."""
        api, operation, call = subject.api, subject.operation, subject.call
        names = [api.class_name, *(["NULL"] if call.uses_null else [])]
        auth = operation.auth
        shown = operation.result is not None
        source = call_source(operation, call, result="result" if shown else "")
        return {
            "uses_files": any(p.file for p, _ in call.arguments),
            "import_line": PythonSource(layout.import_line(api.package, names)),
            "client": PythonSource(
                client_source(
                    api,
                    needed_variables(api, operation),
                    signature=auth.kind if auth and needs_signature(operation) else "",
                    values=dict(operation.settings),
                    is_unchecked=operation.is_unchecked,
                )
            ),
            "call": PythonSource(source),
            "shown": shown,
            # To iterate is to ask for further pages: what is exact sends one request.
            "items": operation.paging is not None and not operation.exact,
        }


LANGUAGE = _Python()


def client_source(
    api: Api,
    variables: Iterable[Variable],
    *,
    signature: str = "",
    values: dict[str, str] | None = None,
    is_unchecked: bool = False,
) -> str:
    """Return the statement that makes a client, telling what `variables` must hold.

    `values` are those that are known; with `is_unchecked` the client takes what the documentation
    rules out; `signature` is a kind of authentication that the client
    leaves to its caller.
    """
    arguments = []
    for variable in variables:
        name, value = client_argument(api, variable), (values or {}).get(variable.name)
        if value is not None:
            arguments.append(f"    {name}={python.string(value)},\n")
        else:
            word = python.string(placeholder(variable))
            arguments.append(f"    {name}={word},  # or set {variable.env}\n")
    if not api.base_url:
        arguments.append(f"    base_url={python.string(EXAMPLE_BASE_URL)},\n")
    if signature:
        note = python.comment(f"{signature} is not built in")
        arguments.append(
            f'    headers={{"Authorization": "YOUR_SIGNATURE"}},  {note}\n'
        )
    if is_unchecked:
        arguments.append("    validate=False,  # the documentation says otherwise\n")
    inner = f"\n{''.join(arguments)}" if arguments else ""
    return f"client = {api.class_name}({inner})"


def needed_variables(api: Api, operation: Operation) -> list[Variable]:
    """Return the variables that `operation` makes use of, and that have no fitting default."""
    texts = [
        str(operation.url.template),
        *(str(header.value) for header in operation.headers),
    ]
    if operation.auth is not None:
        texts += map(str, operation.auth.needed_texts())
    named = {name for text in texts for name in references(text)}
    named.update(p.variable for p in operation.parameters if p.variable is not None)
    values = dict(operation.settings)
    return [
        v
        for v in api.variables
        if v.name in named
        and (v.default is None or values.get(v.name, v.default) != v.default)
    ]


def placeholder(variable: Variable) -> str:
    """Return what stands for a variable that the reader has to set: `YOUR_TOKEN`."""
    if variable.role == "credential" or variable.secret:
        return f"YOUR_{variable.python_name.strip('_').upper()}"
    return variable.sample or f"YOUR_{variable.python_name.strip('_').upper()}"
