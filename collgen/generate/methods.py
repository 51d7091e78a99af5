"""Methods of the client: their signatures, docstrings and calls, as the templates print them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier, string
from collgen.generate import docstrings
from collgen.generate.annotations import (
    NONE,
    Types,
    parameter_annotation,
    union,
)
from collgen.generate.docstrings import ErrorView, ExampleView
from collgen.generate.endpoints import EndpointView, endpoint
from collgen.generate.module_names import ModuleNames
from collgen.generate.paging import attributes_to
from collgen.generate.segments import template_source
from collgen.generate.width import fits
from collgen.model import Api, Missing, Operation, Paging, Parameter, Schema

_INDENT: Final = 8
_MOST_UNION_MEMBERS: Final = 5
"""The runtime's `_request` is typed for unions up to this many."""
_STREAMS: Final = {"binary": "BinaryResponse", "event-stream": "EventStream"}


@dataclass(frozen=True, slots=True)
class ArgumentView:
    """An argument of a method."""

    name: PythonSource
    annotation: PythonSource
    is_optional: bool
    description: PythonSource
    """Empty where the signature says all there is."""


@dataclass(frozen=True, slots=True)
class SentValue:
    """A key on the wire, and the expression of its value."""

    key: PythonSource
    value: PythonSource


@dataclass(frozen=True, slots=True)
class DeprecationView:
    """The decorator that warns of a deprecated method."""

    decorator: PythonSource
    message: PythonSource


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method, with its endpoint."""

    name: PythonSource
    endpoint: EndpointView
    arguments: tuple[ArgumentView, ...]
    documented: tuple[ArgumentView, ...]
    """Those with a description."""
    takes_positions: bool
    """The arguments may be given without their names."""
    returns: PythonSource
    returns_is_wide: bool
    """The formatters would split the line of the result's type, each in its own way."""
    summary: PythonSource
    deprecation: DeprecationView | None
    deprecation_is_news: bool
    """The summary does not say it."""
    is_paged: bool
    errors: tuple[ErrorView, ...]
    example: ExampleView | None
    result: PythonSource | None
    """The type of the result as a value; None where any is."""
    address: PythonSource | None
    """The argument that is the URL before the path."""
    document: PythonSource | None
    """The argument that is the GraphQL document."""
    path: tuple[SentValue, ...]
    query: tuple[SentValue, ...]
    headers: tuple[SentValue, ...]
    fields: tuple[SentValue, ...]
    """Of the body."""
    body: PythonSource | None
    """The expression of a body that is one value."""
    descriptor: PythonSource
    """What gives the method to the asynchronous class: `Method`."""


@dataclass(frozen=True, slots=True)
class _Result:
    annotation: PythonSource
    source: PythonSource | None
    descriptor: str


def method(api: Api, operation: Operation, names: ModuleNames) -> MethodView:
    """Return the method of `operation`."""
    result = _result(operation, names)
    arguments = tuple(_argument(one, names) for one in operation.arguments)
    summary = docstrings.summary(operation, _INDENT)
    body = operation.body
    whole = body is not None and body.whole
    fields = [p for p in operation.parameters if p.location == "body"]
    return MethodView(
        name=identifier(operation.python_name),
        endpoint=endpoint(api, operation, names),
        arguments=arguments,
        documented=tuple(argument for argument in arguments if argument.description),
        takes_positions=False,
        returns=result.annotation,
        returns_is_wide=not fits(f"    ) -> {result.annotation}:"),
        summary=summary,
        deprecation=_deprecation(operation, names),
        deprecation_is_news=operation.deprecated and "eprecated" not in summary,
        is_paged=operation.paging is not None,
        errors=tuple(docstrings.errors(operation)),
        example=docstrings.example(operation, _INDENT + 4),
        result=result.source,
        address=_address(operation),
        document=None,
        path=_sent("path", operation, names),
        query=_sent("query", operation, names),
        headers=_sent("header", operation, names),
        fields=() if whole or body is None else _sent("body", operation, names),
        body=_dynamic(fields[0], names) if whole else None,
        descriptor=names.runtime(result.descriptor),
    )


def result_annotation(operation: Operation, names: ModuleNames) -> PythonSource:
    """Return the type that the method of `operation` returns."""
    return _result(operation, names).annotation


def _argument(parameter: Parameter, names: ModuleNames) -> ArgumentView:
    name = parameter.python_name
    indent = _INDENT + 4
    words = docstrings.argument_words(parameter)
    return ArgumentView(
        identifier(name),
        parameter_annotation(parameter, names),
        not parameter.required,
        docstrings.paragraph(words, indent, first=len(f"{name}: "), later=4),
    )


def _deprecation(operation: Operation, names: ModuleNames) -> DeprecationView | None:
    if not operation.deprecated:
        return None
    words = f"{operation.python_name} is deprecated."
    if operation.replaced_by:
        words = f"{operation.name} is called {operation.replaced_by} now."
    message = string(words)
    return DeprecationView(names.runtime("deprecated"), message)


def _result(operation: Operation, names: ModuleNames) -> _Result:
    """Return the result's type: as an annotation, and as a value for the runtime's method."""
    schema = operation.result
    if schema is None:
        return _Result(NONE, _none_type(names), "Method")
    if operation.paging is not None:
        return _page(operation.paging, schema, names)
    if schema.format in _STREAMS:
        stream = names.runtime(_STREAMS[schema.format])
        members = [stream, NONE] if schema.nullable else [stream]
        descriptor = (
            "EventMethod" if schema.format == "event-stream" else "StreamMethod"
        )
        return _Result(union(members), _type_value(members, names), descriptor)
    members = Types(names, "response").members(schema)
    if len(members) > _MOST_UNION_MEMBERS:
        return _Result(names.use("typing", "Any"), None, "Method")
    if members == ["Any"]:
        return _Result(members[0], None, "Method")
    if names.is_member(
        "list"
    ):  # the annotation has to say which `list` is meant, the value not
        values = Types(names, "response", in_body=True).members(schema)
    else:
        values = members
    return _Result(union(members), _type_value(values, names), "Method")


def _page(paging: Paging, result: Schema, names: ModuleNames) -> _Result:
    """Return the type of a list that is answered in pages."""
    _, listed = attributes_to(paging, result)
    item = listed.items or Schema()
    body = replace(result, type=tuple(kind for kind in result.type if kind != "null"))
    page = names.runtime("Page")
    annotation, value = (
        PythonSource.fill(
            "{}[{}, {}]", page, types.annotation(item), types.annotation(body)
        )
        for types in (Types(names, "response"), Types(names, "response", in_body=True))
    )
    return _Result(annotation, value, "PageMethod")


def _type_value(members: list[PythonSource], names: ModuleNames) -> PythonSource:
    """Return a type as the runtime takes it: a class, or a tuple of them."""
    values = [_none_type(names) if member == NONE else member for member in members]
    if len(values) == 1:
        return values[0]
    return PythonSource.fill("({})", PythonSource.joined(", ", values))


def _none_type(names: ModuleNames) -> PythonSource:
    return names.use("types", "NoneType")


def _sent(
    location: str, operation: Operation, names: ModuleNames
) -> tuple[SentValue, ...]:
    address = _address(operation)
    return tuple(
        SentValue(string(parameter.name), _value(parameter, names, address))
        for parameter in operation.parameters
        if parameter.location == location
    )


def _address(operation: Operation) -> PythonSource | None:
    """Return the argument that is the URL before the path, where there is one."""
    found = (p.python_name for p in operation.parameters if p.location == "url")
    return next(map(identifier, found), None)


def _value(
    parameter: Parameter, names: ModuleNames, address: PythonSource | None
) -> PythonSource:
    """Return the expression of what is sent: the argument, its text, or a setting of the client."""
    if parameter.variable is not None:
        name = string(parameter.variable)
        inner = name if address is None else PythonSource.fill("{}, {}", name, address)
        return PythonSource.fill("self._variable({})", inner)
    value = _dynamic(parameter, names)
    schema = parameter.schema
    if schema.separator and "array" in schema.type:
        separator = string(schema.separator)
        return PythonSource.fill(
            "{}({}, {})", names.runtime("to_text"), value, separator
        )
    if parameter.is_json_part:
        return PythonSource.fill("{}({})", names.runtime("to_json"), value)
    if schema.as_text:
        return PythonSource.fill("{}({})", names.runtime("to_text"), value)
    return value


def _dynamic(parameter: Parameter, names: ModuleNames) -> PythonSource:
    """Return the expression of an argument's value: the collection's or a new one by default."""
    name = identifier(parameter.python_name)
    if not isinstance(parameter.constant, Missing):
        own = (
            names.runtime("NULL")
            if parameter.constant is None
            else string(parameter.constant)
        )
        return PythonSource.fill("{}({}, {})", names.runtime("or_default"), name, own)
    if not parameter.dynamic:
        return name
    function = "dynamic_json" if parameter.dynamic_json else "dynamic_text"
    return PythonSource.fill(
        "{}({}, {})",
        names.runtime(function),
        name,
        template_source(parameter.dynamic, names),
    )
