"""One request in a reader's own language: the scripts that docs pages and `collgen snippet` show.

A language is a template below `templates/snippets/`, and a function here that says what it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.escape import layout, python
from collgen.generate.addresses import references
from collgen.generate.curl import CurlCommand
from collgen.generate.environment import make_environment
from collgen.generate.values import (
    EXAMPLE_BASE_URL,
    Arguments,
    Call,
    Style,
    accepted_call,
    call_source,
    client_argument,
    needs_signature,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

    from collgen.model import Api, Operation, Variable

__all__ = [
    "LANGUAGES",
    "client_source",
    "needed_variables",
    "python_call",
    "snippet",
]

View: TypeAlias = dict[str, object]


def snippet(
    api: Api,
    operation: Operation,
    language: str,
    env: Environment | None = None,
    call: Call | None = None,
) -> str:
    """Return a whole script of one of LANGUAGES that sends `operation`'s own request.

    That is `call`, where it is known already; `env` has the templates, if they are a user's.
    """
    name, view = LANGUAGES[language]
    call = call or accepted_call(operation, operation.call)
    template = (env or _built_in()).get_template(name)
    return template.render(view(api, operation, call))


@cache
def _built_in() -> Environment:
    return make_environment()


def python_call(
    api: Api, operation: Operation, arguments: Arguments, *, client: str = "client"
) -> str:
    """Return the expression that calls `operation` with `arguments`, in black's layout."""
    del api  # every language gets the same arguments
    return call_source(operation, accepted_call(operation, arguments), Style(client))


def _python(api: Api, operation: Operation, call: Call) -> View:
    names = [api.class_name, *(["NULL"] if call.uses_null else [])]
    kind = operation.auth.kind if operation.auth and needs_signature(operation) else ""
    shown = operation.result is not None
    return {
        "uses_files": any(p.file for p, _ in call.arguments),
        "import_line": layout.import_line(api.package, names),
        "client": client_source(
            api,
            needed_variables(api, operation),
            signature=kind,
            values=dict(operation.settings),
            is_unchecked=operation.is_unchecked,
        ),
        "call": call_source(operation, call, result="result" if shown else ""),
        "shown": shown,
        # To iterate is to ask for further pages: what is exact sends one request.
        "items": operation.paging is not None and not operation.exact,
    }


def _curl(api: Api, operation: Operation, call: Call) -> View:
    command = CurlCommand(api, operation, call)
    return {"note": command.note, "words": command.words()}


LANGUAGES: Final[dict[str, tuple[str, Callable[[Api, Operation, Call], View]]]] = {
    "python": ("snippets/python.py.jinja", _python),
    "curl": ("snippets/curl.sh.jinja", _curl),
}
"""Template and view of each language that a snippet can be in."""


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
            word = python.string(_placeholder(variable))
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


def _placeholder(variable: Variable) -> str:
    if variable.role == "credential" or variable.secret:
        return f"YOUR_{variable.python_name.strip('_').upper()}"
    return variable.sample or f"YOUR_{variable.python_name.strip('_').upper()}"
