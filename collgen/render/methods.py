"""Methods of the client as views of prepared strings: signatures, endpoints, calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace

from collgen.frozen import dataclass
from collgen.model import Api, Body, Group, Operation, Paging, Parameter, Schema
from collgen.render.annotations import Imports, annotation, parameter_annotation
from collgen.render.docstrings import group_docstring, method_docstring
from collgen.render.limits import limits_source
from collgen.render.paging import attributes_to
from collgen.source import layout, python
from collgen.source.width import fits

_MOST_UNION_MEMBERS = 5
"""The runtime's `_request` is typed for unions up to this many."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method, in source; `call` are the arguments of `_request`."""

    name: str
    signature: tuple[str, ...]
    returns: dict[str, str]
    """The end of the signature, by the prefix of the class: none, or `Async`."""
    docstring: dict[str, str]
    """By the same prefix."""
    call: dict[str, str]
    deprecated: str
    """Source of the warning, if any."""
    send: str
    """The runtime's method that it calls."""
    view: dict[str, str]
    """The line that gives it to `with_raw_response` and its like."""


@dataclass(frozen=True, slots=True)
class Child:
    """A resource below a client or a resource."""

    name: str
    class_name: str
    module: str
    docstring: str
    imports: dict[str, str]
    """Its import, by the prefix of the class: none, or `Async`."""


@dataclass(slots=True)
class Surface:
    """What a client or a resource offers, and what its module needs for it."""

    endpoints: list[str] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    imports: Imports = field(default_factory=Imports)


def owner_of(api: Api, group: Group) -> str:
    """Return the class that has the methods of a group; its twin is `Async` before it."""
    return f"{group.class_name}Resource" if group.path else api.class_name


def surface_of(api: Api, group: Group) -> Surface:
    """Return what the client (for the root) or the resource of a group offers."""
    surface = Surface()
    owner = owner_of(api, group)
    members = {child.python_name for child in group.groups}
    members |= {operation.python_name for operation in group.operations}
    for child in group.groups:
        module = (
            f".resources.{child.modules[-1]}"
            if not group.path
            else f".{child.modules[-1]}"
        )
        name = " ".join(child.name.split()) or child.python_name
        docstring = group_docstring(name, "", 8)
        lines = {
            prefix: layout.import_line(
                module, [f"{prefix}{child.class_name}Resource"], 8
            )
            for prefix in ("", "Async")
        }
        surface.children.append(
            Child(child.python_name, child.class_name, module, docstring, lines)
        )
    for operation in group.operations:
        surface.endpoints.append(_endpoint(api, operation, surface.imports))
        surface.methods.append(
            _method(operation, surface.imports, owner, shadowed="list" in members)
        )
    return surface


def _method(
    operation: Operation, imports: Imports, owner: str, *, shadowed: bool
) -> Method:
    signature = []
    for parameter in operation.arguments:
        text = parameter_annotation(parameter, imports)
        default = "" if parameter.required else "None"
        signature.append(layout.parameter_line(parameter.python_name, text, default, 8))
    if operation.paging is not None and operation.result is not None:
        returns, result = _page(operation.paging, operation.result, imports)
    else:
        returns, result = _result(operation.result, imports)
    if shadowed and "list[" in returns:
        # Inside this class `list` is a method: the annotation has to say which one is meant.
        imports.builtins = True
        returns = returns.replace("list[", "builtins.list[")
    twin, twin_result = returns, result
    if operation.paging is not None:
        twin = f"Async{returns}"
    elif streamed := _streamed(operation.result):
        twin = twin.replace(streamed, f"Async{streamed}")
        twin_result = result.replace(streamed, f"Async{streamed}")
    call = "\n".join(_call(operation, result, imports))
    return Method(
        name=operation.python_name,
        signature=tuple(signature),
        returns={
            "": layout.return_line(returns, 4),
            "Async": layout.return_line(twin, 4),
        },
        docstring=method_docstring(operation, 8),
        call={
            "": call,
            "Async": (
                call
                if twin_result == result
                else "\n".join(_call(operation, twin_result, imports))
            ),
        },
        deprecated=_warning(operation, imports),
        send="_request" if operation.paging is None else "_pages",
        view={
            prefix: _view(operation.python_name, f"{prefix}{owner}", prefix)
            for prefix in ("", "Async")
        },
    )


def _view(name: str, owner: str, prefix: str) -> str:
    line = f"        {name} = {prefix}Method({owner}.{name})"
    if fits(line):
        return line
    return f"        {name} = {prefix}Method(\n            {owner}.{name}\n        )"


def _warning(operation: Operation, imports: Imports) -> str:
    if not operation.deprecated:
        return ""
    imports.runtime.add("deprecated")
    return python.string(f"{operation.python_name} is deprecated.")


def _page(paging: Paging, result: Schema, imports: Imports) -> tuple[str, str]:
    """Return what `_result` does for a method that answers in pages."""
    imports.runtime |= {"AsyncPage", "Page", "Paging"}
    _, listed = attributes_to(paging, result)
    in_model = bool(paging.items)
    item = annotation(
        listed.items or Schema(), "response", imports, prefix="models.", dates=in_model
    )
    body = annotation(
        _not_null(result), "response", imports, prefix="models.", dates=False
    )
    return f"Page[{item}, {body}]", body


def _not_null(schema: Schema) -> Schema:
    if not schema.nullable:
        return schema
    return replace(schema, type=tuple(kind for kind in schema.type if kind != "null"))


def _result(schema: Schema | None, imports: Imports) -> tuple[str, str]:
    """Return the annotation of a method's result, and the source of `_request`'s argument for it."""
    if schema is None:
        return "None", _none_type(imports)
    if streamed := _streamed(schema):
        imports.runtime |= {streamed, f"Async{streamed}"}
        if not schema.nullable:
            return streamed, streamed
        return f"{streamed} | None", f"({streamed}, {_none_type(imports)})"
    text = annotation(schema, "response", imports, prefix="models.", dates=False)
    if text == "Any":
        return "Any", ""
    kinds = layout.split_union(text)
    if len(kinds) > _MOST_UNION_MEMBERS:
        imports.typing.add("Any")
        return "Any", ""
    sources = [_none_type(imports) if kind == "None" else kind for kind in kinds]
    return text, sources[0] if len(sources) == 1 else f"({', '.join(sources)})"


def _streamed(schema: Schema | None) -> str:
    """Return the runtime's class for a result that is not read with the head."""
    if schema is None or schema.format is None:
        return ""
    return {"binary": "BinaryResponse", "event-stream": "EventStream"}.get(
        schema.format, ""
    )


def _none_type(imports: Imports) -> str:
    imports.types.add("NoneType")
    return "NoneType"


def _call(operation: Operation, result: str, imports: Imports) -> Iterator[str]:
    yield f"            {_constant(operation)},"
    if result:
        yield from _result_lines(result)
    for location, keyword in (
        ("path", "path"),
        ("query", "query"),
        ("header", "headers"),
    ):
        found = [p for p in operation.parameters if p.location == location]
        if found:
            yield from _mapping(keyword, found, imports)
    if operation.body is not None:
        yield from _body(operation.body, operation, imports)
    yield "            options=options,"


def _result_lines(result: str) -> list[str]:
    line = f"            {result},"
    if len(line) <= 88 or not result.startswith("("):
        return [line]
    members = layout.split_members(result[1:-1])
    return [
        "            (",
        *(f"                {member}," for member in members),
        "            ),",
    ]


def _body(body: Body, operation: Operation, imports: Imports) -> Iterator[str]:
    fields = [p for p in operation.parameters if p.location == "body"]
    if body.whole:
        yield f"            body={fields[0].python_name},"
    elif fields:
        yield from _mapping("body", fields, imports)


def _mapping(
    keyword: str, parameters: Iterable[Parameter], imports: Imports
) -> Iterator[str]:
    yield f"            {keyword}={{"
    for parameter in parameters:
        yield from _member(parameter, imports)
    yield "            },"


def _member(parameter: Parameter, imports: Imports) -> Iterator[str]:
    key = python.string(parameter.name)
    value = parameter.python_name
    if parameter.variable is not None:
        value = f"self._variable({python.string(parameter.variable)})"
    elif parameter.schema.separator and "array" in parameter.schema.type:
        imports.runtime.add("to_text")
        value = f"to_text({value}, {python.string(parameter.schema.separator)})"
    elif parameter.schema.as_text:
        imports.runtime.add("to_text")
        value = f"to_text({value})"
    line = f"                {key}: {value},"
    if len(line) <= 88 or "(" not in value:
        yield line
    else:
        head, _, inside = value.partition("(")
        yield f"                {key}: {head}("
        yield f"                    {inside[:-1]}"
        yield "                ),"


def _constant(operation: Operation) -> str:
    return f"_{operation.python_name.upper()}"


def _endpoint(api: Api, operation: Operation, imports: Imports) -> str:
    arguments = [
        python.string(operation.method),
        python.string(_endpoint_url(api, operation)),
    ]
    body = operation.body
    if operation.headers:
        pairs = [(header.name, header.value) for header in operation.headers]
        arguments.append(f"headers={_pairs(pairs)}")
    if body is not None:
        arguments.append(f"body={python.string(body.kind)}")
        if body.content_type and body.content_type != _USUAL_CONTENT_TYPES.get(
            body.kind
        ):
            arguments.append(f"content_type={python.string(body.content_type)}")
    auth = operation.auth
    if auth is None or auth.kind == "noauth":
        if api.auth is not None:
            arguments.append("auth=None")
    elif auth != api.auth:
        arguments.append(f"auth={python.string(auth.name)}")
    if body is not None and body.optional:
        arguments.append("optional_body=True")
    if body is not None and body.kind == "graphql":
        arguments.append(f"document={python.string(body.query)}")
        if body.operation_name:
            arguments.append(f"operation_name={python.string(body.operation_name)}")
    parts = [
        (p.name, p.content_type)
        for p in operation.parameters
        if p.content_type and p.location == "body" and not p.file
    ]
    if parts and body is not None and body.kind == "multipart":
        arguments.append(f"part_types={python.literal(dict(parts), 4)}")
    limits = limits_source(operation, 4)
    if limits:
        arguments.append(limits)
    if operation.paging is not None and operation.result is not None:
        arguments.append(_paging(operation, operation.paging, operation.result))
    for parameter in operation.parameters:
        if parameter.generated:
            name = python.string(parameter.name)
            arguments.append(f"idempotency_header={name}")
    errors = [
        f"        {response.status}: models.{response.schema.model},\n"
        for response in operation.responses
        if response.status >= 400 and response.schema and response.schema.model
    ]
    if errors:
        imports.models = True
        arguments.append(f"errors=lambda: {{\n{''.join(errors)}    }}")
    lines = "".join(f"    {argument},\n" for argument in arguments)
    return f"{_constant(operation)} = Endpoint(\n{lines})"


def _paging(operation: Operation, paging: Paging, result: Schema) -> str:
    parameter = next(
        (p for p in operation.parameters if p.python_name == paging.parameter), None
    )
    attributes, _ = attributes_to(paging, result)
    arguments = [python.string(paging.style)]
    if parameter is not None:
        arguments.append(python.string(parameter.name))
    for name, keys in (
        ("items", attributes),
        ("next_at", paging.next_at),
        ("more_at", paging.more_at),
        ("pages_at", paging.pages_at),
        ("only", paging.only),
    ):
        if keys:
            arguments.append(f"{name}={layout.tuple_of_strings(keys, 8)}")
    if paging.first:
        arguments.append(f"first={paging.first}")
    if parameter is not None and parameter.location == "body":
        arguments.append("in_body=True")
    lines = "".join(f"        {argument},\n" for argument in arguments)
    return f"paging=Paging(\n{lines}    )"


_USUAL_CONTENT_TYPES = {
    "json": "application/json",
    "graphql": "application/json",
    "form": "application/x-www-form-urlencoded",
}


def _endpoint_url(api: Api, operation: Operation) -> str:
    url = operation.url
    if url.base == api.base_url:
        return url.path
    return url.template


def _pairs(pairs: list[tuple[str, str]]) -> str:
    """Return a tuple of pairs as the value of an argument at column 4."""
    if len(pairs) == 1:
        # The comma of a tuple of one is not black's magic one: it goes on one line if it can.
        source = f"(({python.string(pairs[0][0])}, {python.string(pairs[0][1])}),)"
        if fits(f"    headers={source},"):
            return source
    inside = "".join(map(_pair, pairs))
    return f"(\n{inside}    )"


def _pair(pair: tuple[str, str]) -> str:
    name, value = map(python.string, pair)
    line = f"        ({name}, {value}),\n"
    if fits(line.rstrip("\n")):
        return line
    return f"        (\n            {name},\n            {value},\n        ),\n"
