"""What is the same in every call of a method, as a constant of its module."""

from __future__ import annotations

from collgen.escape import layout, python
from collgen.escape.width import fits
from collgen.generate.annotations import Imports
from collgen.generate.limits import limits_source
from collgen.generate.paging import attributes_to
from collgen.model import Api, Operation, Paging, Schema


def constant(operation: Operation) -> str:
    """Return the name of the constant."""
    return f"_{operation.python_name.upper()}"


def endpoint_source(api: Api, operation: Operation, imports: Imports) -> str:
    """Return the statement that makes the endpoint of `operation`."""
    arguments = [
        python.string(operation.method),
        python.string(_endpoint_url(api, operation)),
    ]
    body = operation.body
    if operation.headers:
        pairs = [(header.name, str(header.value)) for header in operation.headers]
        arguments.append(f"headers={_pairs(pairs)}")
    if operation.without:
        arguments.append(f"without={_names(operation.without)}")
    if not operation.follows_redirects:
        arguments.append("follow_redirects=False")
    if operation.max_redirects is not None:
        arguments.append(f"max_redirects={operation.max_redirects}")
    if operation.keeps_method:
        arguments.append("keep_method=True")
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
    files = tuple(p.name for p in operation.parameters if p.file and not p.or_text)
    if files and body is not None and body.kind == "multipart":
        arguments.append(f"files={_names(files)}")
    if operation.inner_dynamic:
        imports.dynamic.add("FreshWithin")
        arguments.append(_inner_dynamic(operation))
    limits = limits_source(operation, imports.runtime)
    if limits:
        arguments.append(limits)
    if operation.paging is not None and operation.result is not None:
        arguments.append(_paging(operation, operation.paging, operation.result))
    for parameter in operation.parameters:
        if parameter.generated:
            name = python.string(parameter.name)
            arguments.append(f"idempotency_header={name}")
    errors = {
        response.status: f"models.{response.schema.model}"
        for response in operation.responses
        if response.status >= 400 and response.schema and response.schema.model
    }
    if errors:
        imports.models = True
        arguments.append(f"errors=lambda: {_error_types(errors)}")
    return layout.call(f"{constant(operation)} = Endpoint(", arguments, ")", 0)


def _error_types(models: dict[int, str]) -> str:
    """Return the source of the types of error bodies: one for all, or one for each status."""
    kinds = list(dict.fromkeys(models.values()))
    if len(kinds) == 1:
        return kinds[0]
    lines = [f"        {status}: {model},\n" for status, model in models.items()]
    return f"{{\n{''.join(lines)}    }}"


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
            sources = [python.string(key) for key in keys]
            inside = f"{sources[0]}," if len(keys) == 1 else ", ".join(sources)
            arguments.append(f"{name}=({inside})")
    if paging.first:
        arguments.append(f"first={paging.first}")
    if parameter is not None and parameter.location == "body":
        arguments.append("in_body=True")
    return layout.call("paging=Paging(", arguments, ")", 4)


_USUAL_CONTENT_TYPES = {
    "json": "application/json",
    "graphql": "application/json",
    "form": "application/x-www-form-urlencoded",
}


def _endpoint_url(api: Api, operation: Operation) -> str:
    url = operation.url
    if url.base == api.base_url:
        return str(url.path)
    return str(url.template)


def _inner_dynamic(operation: Operation) -> str:
    rows = [
        python.tuple_literal((str(one.value), *one.path), 8)
        for one in operation.inner_dynamic
    ]
    return layout.call("dynamic=FreshWithin(", rows, ")", 4)


def _names(names: tuple[str, ...]) -> str:
    inside = ", ".join(map(python.string, names))
    return f"({inside},)" if len(names) == 1 else f"({inside})"


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
