"""The method of a client that sends a GraphQL document of the caller's own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier
from collgen.generate import docstrings
from collgen.generate.endpoints import endpoint
from collgen.generate.methods import ArgumentView, MethodView
from collgen.generate.module_names import ModuleNames
from collgen.model import Api, Operation, Template

_SUMMARY = "Send a GraphQL document of your own, with the client's credentials."


def own_document(
    api: Api, names: ModuleNames, taken: Collection[str]
) -> MethodView | None:
    """Return the method; None without GraphQL. `taken` are the client's other names."""
    operation = next(filter(_has_plain_url, api.operations), None)
    if operation is None or operation.body is None:
        return None
    name = "graphql" if "graphql" not in taken else "graphql_document"
    body = replace(operation.body, query=Template(), operation_name="")
    own = replace(
        operation,
        name=name,
        body=body,
        parameters=(),
        responses=(),
        inner_dynamic=(),
        paging=None,
    )
    mapping = names.annotate("collections.abc", "Mapping")
    nothing = PythonSource("")
    return MethodView(
        name=identifier(name),
        endpoint=endpoint(api, own, names),
        arguments=(
            ArgumentView(identifier("document"), PythonSource("str"), False, nothing),
            ArgumentView(
                identifier("variables"),
                PythonSource.fill("{}[str, object] | None", mapping),
                True,
                nothing,
            ),
        ),
        documented=(),
        takes_positions=True,
        returns=names.use("typing", "Any"),
        returns_is_wide=False,
        summary=docstrings.docstring(_SUMMARY, 8),
        deprecation=None,
        deprecation_is_news=False,
        is_paged=False,
        errors=(),
        example=None,
        result=None,
        address=None,
        document=identifier("document"),
        path=(),
        query=(),
        headers=(),
        fields=(),
        body=identifier("variables"),
        descriptor=names.runtime("Method"),
    )


def _has_plain_url(operation: Operation) -> bool:
    body = operation.body
    is_open = any(p.location in ("url", "path") for p in operation.parameters)
    return body is not None and body.kind == "graphql" and not is_open
