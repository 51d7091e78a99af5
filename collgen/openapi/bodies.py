"""Request bodies of an endpoint, by media type; a field that one request lacks is optional."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from collgen.openapi.components import any_of, described
from collgen.openapi.parameters import merged_schema

if TYPE_CHECKING:
    from collgen.model import Body, Operation, Parameter
    from collgen.openapi.components import Components
    from collgen.openapi.paths import Endpoint

_MEDIA: Final = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "graphql": "application/json",
    "text": "text/plain",
    "xml": "application/xml",
    "binary": "application/octet-stream",
}


def request_body(endpoint: Endpoint, components: Components) -> dict[str, Any] | None:
    """Return the Request Body Object; None where no request has a body."""
    by_media: dict[str, list[Operation]] = {}
    required = True
    for operation in endpoint.operations:
        if operation.body is None:
            required = False
            continue
        required = required and not operation.body.optional
        by_media.setdefault(media_type(operation.body), []).append(operation)
    if not by_media:
        return None
    content = {
        media: _media_object(operations, components)
        for media, operations in by_media.items()
    }
    return {"content": content} | ({"required": True} if required else {})


def media_type(body: Body) -> str:
    """Return the media type of a body without parameters (`text/csv; charset=utf-8`)."""
    media_type = (body.content_type or "").partition(";")[0].strip().lower()
    return media_type if media_type.count("/") == 1 else _MEDIA[body.kind]


def _media_object(
    operations: list[Operation], components: Components
) -> dict[str, Any]:
    whole = [operation for operation in operations if _is_whole(operation)]
    fields = [operation for operation in operations if not _is_whole(operation)]
    schemas = [_whole(operation, components) for operation in whole]
    if fields:
        schemas.append(_object(fields, components))
    found: dict[str, Any] = {"schema": any_of(schemas)}
    encoding = _encoding(fields)
    if encoding:
        found["encoding"] = encoding
    examples = _examples(operations)
    if examples:
        found["examples"] = examples
    return found


def _is_whole(operation: Operation) -> bool:
    body = operation.body
    assert body is not None
    return body.whole or body.kind in ("text", "binary", "xml")


def _whole(operation: Operation, components: Components) -> dict[str, Any]:
    body = operation.body
    assert body is not None
    if body.kind == "xml":
        return {"type": "string"}
    for parameter in operation.parameters:
        if parameter.location == "body":
            if body.kind == "binary":
                return {"type": "string", "format": "binary"}
            return described(components.schema(parameter.schema), parameter.description)
    return {"type": "string"} if body.kind in ("text", "binary") else {}


def _object(operations: list[Operation], components: Components) -> dict[str, Any]:
    """Return the object whose members are the fields of all these requests."""
    is_graphql = all(
        o.body is not None and o.body.kind == "graphql" for o in operations
    )
    by_name: dict[str, list[Parameter]] = {}
    for operation in operations:
        for parameter in operation.parameters:
            if parameter.location == "body":
                by_name.setdefault(parameter.name, []).append(parameter)
    properties = {
        name: _field(parameters, components) for name, parameters in by_name.items()
    }
    required = [
        name
        for name, parameters in by_name.items()
        if len(parameters) >= len(operations) and all(p.required for p in parameters)
    ]
    found: dict[str, Any] = {"type": "object", "properties": properties}
    if required:
        found["required"] = required
    return _graphql(operations, found) if is_graphql else found


def _field(parameters: list[Parameter], components: Components) -> dict[str, Any]:
    schemas = [_file_or(parameter, components) for parameter in parameters]
    about = next((p.description for p in parameters if p.description.strip()), "")
    return described(merged_schema(schemas), about)


def _file_or(parameter: Parameter, components: Components) -> dict[str, Any]:
    if not parameter.file:
        return components.schema(parameter.schema)
    file = {"type": "string", "format": "binary"}
    return {"type": "array", "items": file} if parameter.repeated else file


def _graphql(operations: list[Operation], variables: dict[str, Any]) -> dict[str, Any]:
    """Return the envelope of GraphQL over HTTP around the variables of its documents."""
    documents = [str(o.body.query) for o in operations if o.body is not None]
    query: dict[str, Any] = {"type": "string"}
    if len(set(documents)) == 1:
        query["default"] = documents[0]
    properties = {"query": query, "operationName": {"type": "string"}}
    if variables["properties"]:
        properties["variables"] = variables
    return {"type": "object", "properties": properties, "required": ["query"]}


def _encoding(operations: list[Operation]) -> dict[str, Any]:
    """Return what is to be said of fields: a content type of their own, members in brackets."""
    found: dict[str, Any] = {}
    for operation in operations:
        for parameter in operation.parameters:
            if parameter.location == "body" and parameter.brackets is not None:
                found[parameter.name] = {"style": "deepObject", "explode": True}
            elif parameter.location == "body" and parameter.content_type:
                found[parameter.name] = {"contentType": parameter.content_type}
    return found


def _examples(operations: list[Operation]) -> dict[str, Any]:
    """Return what the requests send, by their names."""
    found: dict[str, Any] = {}
    for operation in operations:
        value = _sent(operation)
        if value is not None:
            name = operation.path[-1] if operation.path else operation.name
            found[example_key(operation.python_name, found)] = {
                "summary": name,
                "value": value,
            }
    return found


def example_key(name: str, taken: dict[str, Any]) -> str:
    """Return a key for an example: `get_ticket`, or `get_ticket_2` where that is taken."""
    number, free = 2, name
    while free in taken:
        free, number = f"{name}_{number}", number + 1
    return free


def _sent(operation: Operation) -> Any:
    body, request = operation.body, operation.call.request
    assert body is not None
    if body.kind in ("form", "multipart"):
        sent: dict[str, Any] = {}
        for name, value in request.fields:
            if value != "<file>":
                sent[name] = [*_listed(sent[name]), value] if name in sent else value
        return sent or None
    if body.kind in ("json", "graphql"):
        return parsed_json(request.body)
    return request.body or None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def parsed_json(text: str | None) -> Any:
    """Return the value of a JSON text; None where it is none."""
    try:
        return json.loads(text, parse_constant=lambda _: None) if text else None
    except (ValueError, RecursionError):
        return None
