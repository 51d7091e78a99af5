"""The model as JSON and as a tree for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from collgen.escape import terminal
from collgen.model import (
    Api,
    Auth,
    Conflict,
    Fact,
    Inner,
    Missing,
    Operation,
    Paging,
    Parameter,
    Place,
    Property,
    Response,
    Schema,
    Template,
    joined,
)
from collgen.model.brackets import Brackets

if TYPE_CHECKING:
    from collgen.diagnostics import Location


def to_json(api: Api, where: Mapping[Place, Location] | None = None) -> dict[str, Any]:
    """Return the model in JSON's types; the README describes its shape.

    With the locations of all places, each parameter has its `facts` in full.
    """
    return {
        "name": api.name,
        "package": api.package,
        "auth": _auth(api.auth),
        "base_url": str(api.base_url),
        "variables": [
            {
                "name": v.name,
                "python_name": v.python_name,
                "env": v.env,
                "secret": v.secret,
                "default": v.default,
            }
            for v in api.variables
        ],
        "operations": [_operation(operation, where) for operation in api.operations],
    }


def schema_json(schema: Schema) -> dict[str, Any]:
    """Return a schema in JSON Schema's words."""
    types = list(schema.type)
    found: dict[str, Any] = {}
    if types:
        found["type"] = types[0] if len(types) == 1 else types
    words = (
        ("format", schema.format),
        ("enum", list(schema.enum) or None),
        ("minimum", schema.minimum),
        ("maximum", schema.maximum),
        ("minLength", schema.min_length),
        ("maxLength", schema.max_length),
        ("pattern", schema.pattern),
        ("title", schema.model),
        ("x-unit", schema.unit),
        ("x-separator", schema.separator),
        ("deprecated", schema.deprecated or None),
        ("readOnly", schema.read_only or None),
        ("x-as-text", schema.as_text or None),
        ("x-open-enum", schema.open_enum or None),
    )
    found |= {word: value for word, value in words if value is not None}
    if not isinstance(schema.default, Missing):
        found["default"] = schema.default
    if schema.items is not None:
        found["items"] = schema_json(schema.items)
    if schema.properties:
        found["properties"] = {p.name: _property(p) for p in schema.properties}
        required = [p.name for p in schema.properties if p.required]
        if required:
            found["required"] = required
    if schema.additional is not None:
        found["additionalProperties"] = schema_json(schema.additional)
    return found


def _property(member: Property) -> dict[str, Any]:
    found = schema_json(member.schema)
    if member.description:
        found["description"] = member.description
    sources = _sources(member.facts)
    return {**found, "x-sources": sources} if sources else found


def _sources(facts: Iterable[Fact]) -> dict[str, list[str]]:
    """Return where what is known of each word is from, each source once."""
    sources: dict[str, dict[str, None]] = {}
    for fact in facts:
        sources.setdefault(fact.word, {})[fact.source] = None
    return {word: list(found) for word, found in sources.items()}


def as_tree(api: Api) -> str:
    """Return the model as an indented tree, one line a parameter."""
    return "\n".join(map(terminal.source, _tree(api)))


def _auth(auth: Auth | None) -> dict[str, Any] | None:
    if auth is None:
        return None
    return {
        "type": auth.kind,
        "name": auth.name,
        **{
            attribute: str(value) if isinstance(value, Template) else value
            for attribute, value in auth.inputs()
        },
    }


def _operation(
    operation: Operation, where: Mapping[Place, Location] | None
) -> dict[str, Any]:
    body = operation.body
    return {
        "index": operation.index,
        "path": list(operation.path),
        "name": operation.name,
        "method": operation.method,
        "url": str(operation.url.template),
        "description": operation.description,
        "auth": _auth(operation.auth),
        "deprecated": operation.deprecated,
        "parameters": [
            shown
            for parameter in operation.parameters
            for shown in (_parameter(parameter, where), *_fields(parameter))
        ],
        "body": (
            None
            if body is None
            else {
                "kind": body.kind,
                "content_type": body.content_type,
                "whole": body.whole,
            }
        ),
        "responses": [_response(response) for response in operation.responses],
        **_conflicts(_inner(operation.result_fields)),
        **({"paging": _paging(operation.paging)} if operation.paging else {}),
    }


def _paging(paging: Paging) -> dict[str, Any]:
    return {
        "style": paging.style,
        "parameter": paging.parameter,
        "items": list(paging.items),
        "next": list(paging.next_at),
        "more": list(paging.more_at),
        "pages": list(paging.pages_at),
        "only": list(paging.only),
        "first": paging.first,
        "sources": [
            {"word": fact.word, "source": fact.source, "quote": fact.quote}
            for fact in paging.facts
        ],
    }


def _parameter(
    parameter: Parameter, where: Mapping[Place, Location] | None
) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "python_name": parameter.python_name,
        "in": parameter.location,
        "required": parameter.required,
        "schema": schema_json(parameter.schema),
        "description": parameter.description,
        "sources": _sources(parameter.facts),
        **(
            {"facts": [_fact(fact, where[fact.place]) for fact in parameter.facts]}
            if where is not None
            else {}
        ),
        **_conflicts(
            [("", parameter.conflicts), *_inner(parameter.inner, parameter.name)]
        ),
        **({"variable": parameter.variable} if parameter.variable is not None else {}),
    }


def _fields(parameter: Parameter) -> Iterator[dict[str, Any]]:
    """Yield the fields that an argument is sent as, `address[city]` of `address`."""
    if parameter.brackets is None:
        return
    for name, member in _members(parameter.name, parameter.schema, parameter.brackets):
        yield {
            "name": name,
            "argument": parameter.python_name,
            "in": parameter.location,
            "required": member.required,
            "schema": schema_json(member.schema),
            "description": member.description,
            "sources": _sources(member.facts),
        }


def _members(
    name: str, schema: Schema, brackets: Brackets
) -> Iterator[tuple[str, Property]]:
    for member in schema.properties:
        inside = f"{name}[{member.name}]"
        if member.schema.properties:
            yield from _members(inside, member.schema, brackets)
        else:
            yield inside, member
    if schema.items is not None and brackets:
        yield from _members(f"{name}[{brackets[0]}]", schema.items, brackets[1:])


def _inner(
    inner: Iterable[Inner], name: str = ""
) -> Iterator[tuple[str, tuple[Conflict, ...]]]:
    for one in inner:
        yield joined(one.path, name), one.conflicts


def _conflicts(
    found: Iterable[tuple[str, tuple[Conflict, ...]]],
) -> dict[str, list[dict[str, Any]]]:
    """Return the conflicts, if there are any, those inside a value with the name of the field."""
    listed = [_conflict(name, one) for name, conflicts in found for one in conflicts]
    return {"conflicts": listed} if listed else {}


def _conflict(field: str, conflict: Conflict) -> dict[str, Any]:
    return {
        **({"field": field} if field else {}),
        "word": conflict.kept.word,
        **{
            which: {
                "value": fact.value,
                "source": fact.source,
                "quote": fact.quote,
                "at": list(fact.place.pointer),
                "line_in_text": (
                    None if fact.place.line is None else fact.place.line + 1
                ),
            }
            for which, fact in (("kept", conflict.kept), ("other", conflict.other))
        },
        "reason": conflict.reason,
    }


def _fact(fact: Fact, location: Location) -> dict[str, Any]:
    return {
        "word": fact.word,
        "value": fact.value,
        "source": fact.source,
        "quote": fact.quote,
        "line": location.line,
        "line_in_text": None if fact.place.line is None else fact.place.line + 1,
    }


def _response(response: Response) -> dict[str, Any]:
    schema = response.schema
    return {
        "status": response.status,
        "content_type": response.content_type,
        "schema": None if schema is None else schema_json(schema),
        **({"sources": ["script"]} if response.facts else {}),
    }


def _tree(api: Api) -> Iterator[str]:
    yield f"{api.class_name} ({api.package}) at {api.base_url or 'no base URL'}"
    for variable in api.variables:
        default = "" if variable.default is None else f" = {variable.default}"
        yield f"  {variable.python_name}{default}  [{variable.env}]"
    shown = {operation.index for operation in api.operations}
    for group in api.root.walk():
        margin = "  " * len(group.path)
        leads = any(
            o.index in shown for below in group.walk() for o in below.operations
        )
        if group.path and leads:
            yield f"{margin}{group.python_name}"
        for operation in group.operations:
            if operation.index not in shown:
                continue
            yield f"{margin}  {operation.python_name}  {operation.method} {operation.url.template}"
            if operation.paging is not None:
                quotes = "; ".join(fact.quote for fact in operation.paging.facts)
                yield f"{margin}    pages by {operation.paging.style}  ({quotes})"
            for parameter in operation.arguments:
                mark = "*" if parameter.required else ""
                kinds = " | ".join(parameter.schema.type) or "any"
                yield f"{margin}    {parameter.python_name}{mark}: {kinds}  ({parameter.location})"
