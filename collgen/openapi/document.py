"""The whole document: info, servers, tags, paths, components."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from collgen.openapi.components import Components
from collgen.openapi.operations import operation_object
from collgen.openapi.paths import Endpoint, endpoints
from collgen.openapi.security import has_scheme, requirement, security_schemes
from collgen.openapi.servers import servers
from collgen.openapi.tags import Tags

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.model import Api

Object: TypeAlias = dict[str, Any]

METHODS: Final = (
    "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE",
)  # fmt: skip
"""Those that a path item of OpenAPI 3.1 has; others wait for 3.2's `additionalOperations`."""
OTHER_METHODS: Final = "x-oai-additionalOperations"


def document(api: Api, report: Report) -> Object:
    """Return an Api as an OpenAPI document in JSON's types.

    What the document cannot say as the collection does goes to the report.
    """
    components = Components(api.variables)
    tags = Tags(api)
    paths: Object = {}
    for endpoint in endpoints(api.operations):
        operation = operation_object(api, endpoint, tags, components, report)
        item = paths.setdefault(endpoint.path, {})
        if endpoint.method in METHODS:
            item[endpoint.method.lower()] = operation
        else:
            item.setdefault(OTHER_METHODS, {})[endpoint.method] = operation
            _note_method(endpoint, report)
    found: Object = {"openapi": "3.1.0", "info": _info(api)}
    found["servers"] = servers(api, api.base_url)
    found["security"] = [requirement(api.auth)] if has_scheme(api.auth) else []
    if tags.objects():
        found["tags"] = tags.objects()
    found["paths"] = paths
    parts = {
        "schemas": components.schemas(),
        "securitySchemes": security_schemes(api, report),
    }
    if any(parts.values()):
        found["components"] = {name: part for name, part in parts.items() if part}
    return found


def _info(api: Api) -> Object:
    info = {"title": api.name.strip() or api.title, "version": api.version or "1.0.0"}
    if api.description.strip():
        info["description"] = api.description
    return info


def _note_method(endpoint: Endpoint, report: Report) -> None:
    message = f"OpenAPI 3.1 has no method {endpoint.method}: it stands under `{OTHER_METHODS}`"
    report.note("openapi-method", message, endpoint.operations[0].place)
