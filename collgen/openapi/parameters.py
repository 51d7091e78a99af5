"""Parameters of an endpoint: those of all its requests, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from collgen.model import Template
from collgen.openapi.components import Components, any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from collgen.diagnostics import Report
    from collgen.model import JsonValue, Operation, Parameter, Variable
    from collgen.openapi.paths import Call, Endpoint

_IGNORED: Final = {"accept", "authorization", "content-type"}
"""Headers whose parameters OpenAPI ignores (3.1, "Parameter Object"): other fields say them."""
_STYLES: Final = {",": "form", " ": "spaceDelimited", "|": "pipeDelimited"}


def parameter_objects(
    endpoint: Endpoint, components: Components, report: Report
) -> list[dict[str, Any]]:
    """Return the Parameter Objects: path, query, header."""
    known = [_Known(call) for call in endpoint.calls]
    found = [
        _path_parameter(name, index, known, components)
        for index, name in enumerate(endpoint.names)
    ]
    merged: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for operation in endpoint.operations:
        for own in _own(operation, components, report):
            merged.setdefault(_key(own["in"], own["name"]), []).append(own)
    count = len(endpoint.operations)
    found += [_merged(same, is_in_all=len(same) == count) for same in merged.values()]
    return found


class _Known:
    """A request at an endpoint, with what is looked up for each of its parameters."""

    def __init__(self, call: Call) -> None:
        self.holes = call.holes
        self.values = dict(call.operation.call.arguments)
        parameters = reversed(call.operation.parameters)
        self.path = {one.name: one for one in parameters if one.location == "path"}


def _path_parameter(
    name: str, index: int, known: Iterable[_Known], components: Components
) -> dict[str, Any]:
    """Return the parameter of a hole in the path, from all requests that have it."""
    found = []
    for call in known:
        one = _of_hole(call, index, components)
        found.append({"name": name, "in": "path", "required": True, **one})
    parameter = _merged(found, is_in_all=True)
    schema = parameter["schema"]
    if "default" in schema:
        # What is required has no default (3.1, "Parameter Object").
        default = schema.pop("default")
        schema["x-default"] = default
        parameter.setdefault("example", default)
    return parameter


def _of_hole(call: _Known, index: int, components: Components) -> dict[str, Any]:
    hole = call.holes[index]
    if hole.kind == "literal":
        return {"schema": {}, "example": hole.name}
    if hole.kind == "argument" and hole.name in call.path:
        return _content(call.path[hole.name], call.values, components)
    variable = components.variables.get(hole.name)
    schema: dict[str, Any] = {"type": "string"}
    if variable and variable.default:
        schema["default"] = variable.default
    about = (
        {"description": variable.description}
        if variable and variable.description
        else {}
    )
    return {"schema": schema, **about}


def _own(
    operation: Operation, components: Components, report: Report
) -> Iterator[dict[str, Any]]:
    """Yield the query and header parameters of one request, each once."""
    seen = set()
    values = dict(operation.call.arguments)
    for parameter in operation.parameters:
        place, name = parameter.location, parameter.name
        key = _key(place, name)
        if place not in ("query", "header") or key in seen:
            continue
        seen.add(key)
        if place == "header" and name.lower() in _IGNORED:
            continue
        if not name:
            message = "a value without a name has no place in OpenAPI: left out"
            report.warn("openapi-parameter", message, operation.place)
            continue
        required = {"required": True} if parameter.required else {}
        found = _content(parameter, values, components)
        yield {"name": name, "in": place, **required, **found}
    for header in operation.headers:
        key = _key("header", header.name)
        if key not in seen and header.name.lower() not in _IGNORED:
            seen.add(key)
            yield _constant(header.name, header.value, components.variables)


def _key(place: str, name: str) -> tuple[str, str]:
    """Return what identifies a parameter: names of headers have no case (RFC 9110, 5.1)."""
    return place, name.lower() if place == "header" else name


def _constant(
    name: str, value: Template, variables: Mapping[str, Variable]
) -> dict[str, Any]:
    """Return a header that the collection sends as it stands."""

    def default(name: str) -> str:
        variable = variables.get(name)
        return (variable.default if variable else None) or ""

    schema: dict[str, Any] = {"type": "string"}
    if not value.dynamic and all(map(default, value.names)):
        schema["default"] = value.fill(default)
    return {"name": name, "in": "header", "schema": schema}


def _content(
    parameter: Parameter, values: Mapping[str, JsonValue], components: Components
) -> dict[str, Any]:
    """Return what a parameter is, apart from its name and place."""
    schema = components.schema(parameter.schema)
    if not schema and parameter.location == "header":
        schema = {"type": "string"}  # a header has no other values
    found: dict[str, Any] = {}
    if parameter.description.strip():
        found["description"] = parameter.description
    if parameter.schema.deprecated:
        found["deprecated"] = True
    separator = parameter.schema.separator
    if separator is not None:
        style = _STYLES.get(separator) if parameter.location == "query" else None
        if style:
            found |= {"style": style, "explode": False}
        elif separator != ",":
            found["x-separator"] = separator
    if parameter.brackets is not None:
        found |= {"style": "deepObject", "explode": True}
    value = values.get(parameter.python_name)
    if value is not None and _is_example(value, parameter):
        found["example"] = value
    if parameter.dynamic:
        found["x-dynamic"] = str(parameter.dynamic)
    return {**found, "schema": schema}


def _is_example(value: JsonValue, parameter: Parameter) -> bool:
    types = parameter.schema.type
    return not types or not isinstance(value, dict | list) or "array" in types


def _merged(same: list[dict[str, Any]], *, is_in_all: bool) -> dict[str, Any]:
    """Return one parameter of several requests: required if it is in all of them."""
    first = dict(same[0])
    if first["in"] != "path" and not (
        is_in_all and all(p.get("required") for p in same)
    ):
        first.pop("required", None)
    first["schema"] = merged_schema([each["schema"] for each in same])
    for word in ("description", "example", "style", "explode", "x-separator"):
        value = next((each[word] for each in same if word in each), None)
        if value is not None:
            first[word] = value
    return first


def merged_schema(schemas: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return the schema of a value that several requests have.

    What knows nothing says nothing; of the same type the first that knows more is kept, and words
    that differ are left out: what one request takes, the endpoint takes.
    """
    known = [schema for schema in schemas if schema]
    if not known:
        return {}
    types = {str(schema.get("type", schema.get("$ref"))) for schema in known}
    if len(types) > 1 or any("$ref" in schema or "anyOf" in schema for schema in known):
        return any_of(known)
    first = dict(known[0])
    for schema in known[1:]:
        for word, value in schema.items():
            if word not in first:
                first[word] = value
            elif word in ("enum", "x-extensible-enum"):
                first[word] = first[word] + [v for v in value if v not in first[word]]
            elif first[word] != value and word not in ("description", "type", "items"):
                first.pop(word)
    return first
