"""What is the same in every call of a method: the constant `Endpoint(…)` of its module."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier, literal, string, tuple_literal
from collgen.generate.limits import LimitView, limits
from collgen.generate.module_names import ModuleNames
from collgen.generate.paging import attributes_to
from collgen.generate.segments import template_source
from collgen.model import (
    Api,
    Body,
    Operation,
    Paging,
    ParameterLocation,
    Schema,
    Template,
)
from collgen.model.references import Literal, PathArgument

_USUAL_CONTENT_TYPES: Final = {
    "json": "application/json",
    "graphql": "application/json",
    "form": "application/x-www-form-urlencoded",
}


@dataclass(frozen=True, slots=True)
class HeaderView:
    """A header that is sent as it stands."""

    name: PythonSource
    value: PythonSource


@dataclass(frozen=True, slots=True)
class BodyView:
    """How the body is encoded."""

    kind: PythonSource
    content_type: PythonSource | None
    """None: the usual one."""
    is_optional: bool
    is_whole: bool
    """One JSON value, in which nulls are sent."""
    document: PythonSource | None
    """Of GraphQL."""
    operation_name: PythonSource | None
    part_types: PythonSource | None
    """Content types of multipart fields, by their names."""
    files: PythonSource | None
    """Multipart fields that are files, never texts."""


@dataclass(frozen=True, slots=True)
class KeyPath:
    """An argument of `Paging` that leads to a value."""

    name: PythonSource
    keys: PythonSource


@dataclass(frozen=True, slots=True)
class PagingView:
    """How the rest of a list is fetched."""

    style: PythonSource
    parameter: PythonSource | None
    paths: tuple[KeyPath, ...]
    first: int
    is_in_body: bool


@dataclass(frozen=True, slots=True)
class ErrorType:
    """The class of error bodies with one status."""

    status: int
    name: PythonSource


@dataclass(frozen=True, slots=True)
class DynamicField:
    """A value inside the body that is made anew."""

    value: PythonSource
    keys: PythonSource
    """The keys down to it."""


@dataclass(frozen=True, slots=True)
class NestedArgument:
    """An argument whose members are fields of their own."""

    name: PythonSource
    brackets: PythonSource
    """What stands in the brackets of the lists inside one another."""


@dataclass(frozen=True, slots=True)
class FieldsView:
    """How arguments become several fields."""

    nested: tuple[NestedArgument, ...]
    in_turn: PythonSource | None


@dataclass(frozen=True, slots=True)
class EndpointView:
    """One constant."""

    constant: PythonSource
    method: PythonSource
    url: PythonSource
    headers: tuple[HeaderView, ...]
    without: PythonSource | None
    refuses_redirects: bool
    max_redirects: PythonSource | None
    keeps_method: bool
    body: BodyView | None
    auth: PythonSource | None
    """The name of an auth that is not the client's default, or the source `None` for no auth."""
    query_fields: FieldsView | None
    body_fields: FieldsView | None
    dynamic_fields: tuple[DynamicField, ...]
    limits: tuple[LimitView, ...]
    paging: PagingView | None
    idempotency_header: PythonSource | None
    error_type: PythonSource | None
    """The class of all error bodies."""
    error_types: tuple[ErrorType, ...]
    """Where they have several."""


def endpoint(api: Api, operation: Operation, names: ModuleNames) -> EndpointView:
    """Return the endpoint of `operation`."""
    names.runtime("Endpoint")
    if operation.inner_dynamic:
        names.runtime("DynamicFields")
    paging = None
    if operation.paging is not None and operation.result is not None:
        names.runtime("Paging")
        paging = _paging(operation, operation.paging, operation.result)
    kinds = _error_types(operation, names)
    is_one_kind = len({kind.name for kind in kinds}) == 1
    redirects = operation.max_redirects
    return EndpointView(
        constant=names.constant(operation.python_name),
        method=string(operation.method),
        url=template_source(_endpoint_url(api, operation), names),
        headers=tuple(
            HeaderView(string(header.name), template_source(header.value, names))
            for header in operation.headers
        ),
        without=tuple_literal(operation.without) if operation.without else None,
        refuses_redirects=not operation.follows_redirects,
        max_redirects=None if redirects is None else literal(redirects),
        keeps_method=operation.keeps_method,
        body=_body(operation, names),
        auth=_auth(api, operation),
        query_fields=_fields("query", operation, names),
        body_fields=_fields("body", operation, names),
        dynamic_fields=tuple(
            DynamicField(template_source(one.value, names), tuple_literal(one.path))
            for one in operation.inner_dynamic
        ),
        limits=tuple(limits(operation, names)),
        paging=paging,
        idempotency_header=_idempotency_header(operation),
        error_type=kinds[0].name if is_one_kind else None,
        error_types=() if is_one_kind else kinds,
    )


def _endpoint_url(api: Api, operation: Operation) -> Template:
    url = operation.url
    if any(parameter.location == "url" for parameter in operation.parameters):
        return url.path
    return url.path if url.base == api.base_url else url.template


def _body(operation: Operation, names: ModuleNames) -> BodyView | None:
    body = operation.body
    if body is None:
        return None
    is_usual = body.content_type == _USUAL_CONTENT_TYPES.get(body.kind)
    part_types = {
        p.name: p.content_type
        for p in operation.parameters
        if p.content_type
        and p.location == "body"
        and not p.file
        and body.kind == "multipart"
    }
    files = tuple(
        p.name
        for p in operation.parameters
        if p.file and not p.or_text and body.kind == "multipart"
    )
    return BodyView(
        string(body.kind),
        string(body.content_type) if body.content_type and not is_usual else None,
        body.optional,
        body.whole and body.kind == "json",
        template_source(_document(body), names) if body.query.segments else None,
        string(body.operation_name) if body.operation_name else None,
        literal({**part_types}) if part_types else None,
        tuple_literal(files) if files else None,
    )


def _document(body: Body) -> Template:
    """Return a GraphQL document, with an argument in place of each reference."""
    return Template.of(
        *(
            (
                segment
                if isinstance(segment, Literal | PathArgument)
                else PathArgument(str(segment))
            )
            for segment in body.query.segments
        )
    )


def _fields(
    location: ParameterLocation, operation: Operation, names: ModuleNames
) -> FieldsView | None:
    nested = {
        p.name: tuple_literal(p.brackets)
        for p in operation.parameters
        if p.location == location and p.brackets is not None
    }
    in_turn = tuple(name for place, name in operation.in_turn if place == location)
    if not nested and not in_turn:
        return None
    names.runtime("Fields")
    return FieldsView(
        tuple(NestedArgument(string(name), value) for name, value in nested.items()),
        tuple_literal(in_turn) if in_turn else None,
    )


def _auth(api: Api, operation: Operation) -> PythonSource | None:
    auth = operation.auth
    if auth is None or auth.kind == "noauth":
        return PythonSource("None") if api.auth is not None else None
    return string(auth.name) if auth != api.auth else None


def _paging(operation: Operation, paging: Paging, result: Schema) -> PagingView:
    parameter = next(
        (p for p in operation.parameters if p.python_name == paging.parameter), None
    )
    attributes, _ = attributes_to(paging, result)
    paths = (
        ("items", attributes),
        ("next_at", paging.next_at),
        ("more_at", paging.more_at),
        ("pages_at", paging.pages_at),
        ("total_at", paging.total_at),
        ("item_at", paging.item_at),
        ("only", paging.only),
    )
    return PagingView(
        style=string(paging.style),
        parameter=string(parameter.name) if parameter is not None else None,
        paths=tuple(
            KeyPath(identifier(name), tuple_literal(keys))
            for name, keys in paths
            if keys
        ),
        first=paging.first,
        is_in_body=parameter is not None and parameter.location == "body",
    )


def _idempotency_header(operation: Operation) -> PythonSource | None:
    generated = (string(p.name) for p in operation.parameters if p.generated)
    return next(generated, None)


def _error_types(operation: Operation, names: ModuleNames) -> tuple[ErrorType, ...]:
    found = [
        (response.status, response.schema.model)
        for response in operation.responses
        if response.status >= 400 and response.schema and response.schema.model
    ]
    if not found:
        return ()
    models = names.package("models")
    return tuple(
        ErrorType(status, PythonSource.fill("{}.{}", models, identifier(model)))
        for status, model in dict(found).items()
    )
