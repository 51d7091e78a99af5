"""Operations with values that work, where a generator of collections made them up."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from collgen.model import JsonValue, Property, Schema
from collgen.model.brackets import steps_of
from collgen.samples.values import is_filler, with_samples

if TYPE_CHECKING:
    from collgen.model import Operation, Parameter, ParameterLocation, WireRequest

_TEXT = Schema(("string",))
# What a query cannot hold as it is (see the client's own encoder).
_IN_QUERY = re.compile(r"[^!$%()*+,\-./0-9:;=?@A-Z\[\\\]^_`a-z{|}~]")


def filled(operation: Operation) -> Operation:
    """Return the operation with samples for the fillers in its call and its request.

    `?email=<string>` becomes `?email=ann@example.com`.
    """
    call = replace(
        operation.call, arguments=_arguments(operation), request=_request(operation)
    )
    return operation if call == operation.call else replace(operation, call=call)


def _arguments(operation: Operation) -> tuple[tuple[str, JsonValue], ...]:
    parameters = {p.python_name: p for p in operation.parameters}
    arguments = []
    for name, value in operation.call.arguments:
        parameter = parameters[name]
        if not parameter.holds_files:
            value = with_samples(parameter.name, value, parameter.schema)
        arguments.append((name, value))
    return tuple(arguments)


def _request(operation: Operation) -> WireRequest:
    request = operation.call.request
    address, mark, query = request.url.partition("?")
    if query:
        query = "&".join(_pair(operation, pair) for pair in query.split("&"))
    return replace(
        request,
        url=address + mark + query,
        headers=tuple(
            (n, _text(operation, "header", n, v)) for n, v in request.headers
        ),
        body=_body(operation),
        fields=tuple((n, _text(operation, "body", n, v)) for n, v in request.fields),
    )


def _pair(operation: Operation, pair: str) -> str:
    key, mark, value = pair.partition("=")
    decoded = unquote(value)
    if not is_filler(decoded):
        return pair
    text = _text(operation, "query", unquote(key), decoded)
    return f"{key}{mark}{encoded_in_query(text)}"


def _text(
    operation: Operation, location: ParameterLocation, name: str, value: str
) -> str:
    if value == "<file>" or not is_filler(value):
        return value
    parameters = {p.name: p for p in operation.parameters if p.location == location}
    own = parameters.get(name)
    schema = own.schema if own is not None else _TEXT
    parted = steps_of(name) if own is None else None
    if parted is not None and parted[0] in parameters:
        name, schema = _member(parameters[parted[0]], parted[1])
    shown = with_samples(name, value, schema)
    return shown if isinstance(shown, str) else json.dumps(shown)


def _member(parameter: Parameter, steps: tuple[str, ...]) -> tuple[str, Schema]:
    """Return name and schema of a member of an argument: of `[0][city]` in its items."""
    name, schema = parameter.name, parameter.schema
    for step in steps:
        members = {p.name: p.schema for p in schema.properties}
        inner = schema.items or schema.additional
        if inner is None:
            name, inner = step, members.get(step, _TEXT)
        schema = inner
    return name, schema


def _body(operation: Operation) -> str | None:
    body, text = operation.body, operation.call.request.body
    if text is None or body is None or body.kind not in ("json", "text"):
        return text
    if body.kind == "text":
        shown = with_samples("", text, _schema(operation))
        return shown if isinstance(shown, str) else text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    shown = with_samples("", value, _schema(operation))
    return text if shown == value else json.dumps(shown, ensure_ascii=False)


def _schema(operation: Operation) -> Schema:
    """Return the schema of the whole body."""
    fields = [p for p in operation.parameters if p.location == "body"]
    if operation.body and operation.body.whole and fields:
        return fields[0].schema
    return Schema(
        ("object",), properties=tuple(Property(p.name, "", p.schema) for p in fields)
    )


def encoded_in_query(text: str) -> str:
    """Return `text` as a query holds it: `a b` is `a%20b`."""
    return _IN_QUERY.sub(lambda match: quote(match[0], safe=""), text)
