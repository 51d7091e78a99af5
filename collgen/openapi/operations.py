"""One endpoint as an Operation Object, whichever and however many requests make it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from collgen.openapi.bodies import request_body
from collgen.openapi.parameters import parameter_objects
from collgen.openapi.responses import response_objects
from collgen.openapi.security import security_of
from collgen.openapi.servers import servers_of

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.model import Api, Operation, Paging
    from collgen.openapi.components import Components
    from collgen.openapi.paths import Endpoint
    from collgen.openapi.tags import Tags


def operation_object(
    api: Api, endpoint: Endpoint, tags: Tags, components: Components, report: Report
) -> dict[str, Any]:
    """Return the Operation Object of an endpoint."""
    first = endpoint.operations[0]
    found: dict[str, Any] = {
        "operationId": first.name,
        "summary": _request_name(first),
    }
    named = tags.of(first)
    if named:
        found["tags"] = named
    description = _description(endpoint.operations)
    if description:
        found["description"] = description
    if all(operation.deprecated for operation in endpoint.operations):
        found["deprecated"] = True
    parameters = parameter_objects(endpoint, components, report)
    if parameters:
        found["parameters"] = parameters
    body = request_body(endpoint, components)
    if body is not None:
        found["requestBody"] = body
    found["responses"] = response_objects(endpoint, components)
    security = security_of(api, endpoint.operations)
    if security is not None:
        found["security"] = security
    servers = servers_of(api, endpoint.operations)
    if servers:
        found["servers"] = servers
    if first.paging is not None:
        found["x-paging"] = _paging(first, first.paging)
    found["x-postman"] = {"requests": [_request(o) for o in endpoint.operations]}
    if len(endpoint.operations) > 1:
        count = len(endpoint.operations)
        message = (
            f"{count} requests of one method and path are one operation, `{first.name}`"
        )
        report.note("openapi-merged", message, first.place)
    return found


def _request_name(operation: Operation) -> str:
    name = operation.path[-1] if operation.path else ""
    return re.sub(r"\s+", " ", name).strip() or operation.python_name


def _description(operations: tuple[Operation, ...]) -> str:
    """Return the descriptions, each once; with the names of their requests if they differ."""
    texts: dict[str, str] = {}
    for operation in operations:
        if operation.description.strip():
            texts.setdefault(operation.description, _request_name(operation))
    if len(texts) < 2:
        return next(iter(texts), "")
    return "\n\n".join(f"**{name}**\n\n{text}" for text, name in texts.items())


def _request(operation: Operation) -> dict[str, Any]:
    """Return which request it is: its place among all, its folders and name, its method."""
    required = [p.name for p in operation.parameters if p.required and not p.variable]
    return {
        "index": operation.index,
        "path": list(operation.path),
        "method": operation.name,
        "url": str(operation.url.template),
        **({"required": required} if required else {}),
    }


def _paging(operation: Operation, paging: Paging) -> dict[str, Any]:
    wire = {p.python_name: p.name for p in operation.parameters}
    found: dict[str, Any] = {"style": paging.style}
    if paging.parameter is not None:
        found["parameter"] = wire.get(paging.parameter, paging.parameter)
    keys = (
        ("items", paging.items),
        ("next", paging.next_at),
        ("more", paging.more_at),
        ("pages", paging.pages_at),
    )
    return found | {name: list(steps) for name, steps in keys if steps}
