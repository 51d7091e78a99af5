"""The client package: its modules as views of prepared strings that the templates print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from collgen.model import Api, Auth, Body, Group, Operation, Parameter, Schema
from collgen.render.annotations import Imports, annotation, parameter_annotation
from collgen.render.docstrings import (
    group_docstring,
    indented,
    method_docstring,
    sentence,
)
from collgen.source import layout, python
from collgen.source.width import fits

if TYPE_CHECKING:
    from jinja2 import Environment

RUNTIME = Path(__file__).parent.parent / "runtime"
_MOST_UNION_MEMBERS = 5
"""The runtime's `_request` is typed for unions up to this many."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method, in source; `call` are the arguments of `_request`."""

    name: str
    signature: tuple[str, ...]
    returns: str
    docstring: str
    call: str


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


def render_client(api: Api, env: Environment) -> dict[str, str]:
    """Return the package as `{path: text}`."""
    files = {f"{api.package}/py.typed": ""}
    for name, text in runtime_files():
        files[f"{api.package}/_runtime/{name}"] = text
    files[f"{api.package}/__init__.py"] = _package(api, env)
    files[f"{api.package}/_client.py"] = _client(api, env)
    if api.root.groups:
        files[f"{api.package}/resources/__init__.py"] = (
            python.docstring(
                f"The requests of {' '.join(api.title.split())}, folder by folder."
            )
            + "\n"
        )
    template = env.get_template("package/resource.py.jinja")
    for group in api.root.walk():
        if group.path:
            files[f"{api.package}/{_module_path(group)}"] = _resource(
                api, group, template.render
            )
    return files


@lru_cache(maxsize=1)
def runtime_files() -> tuple[tuple[str, str], ...]:
    """Return the runtime's modules, which are copied as they are."""
    paths = sorted(RUNTIME.glob("*.py"))
    return tuple((path.name, path.read_text(encoding="utf-8")) for path in paths)


def _module_path(group: Group) -> str:
    stem = "/".join(("resources", *group.modules))
    return f"{stem}/__init__.py" if group.groups else f"{stem}.py"


def _resource(api: Api, group: Group, render: object) -> str:
    surface = _surface(api, group)
    # A module of a package counts its dots from the package that it is in.
    dots = "." * (len(group.path) + (2 if group.groups else 1))
    runtime = surface.imports.runtime | {"AsyncResource", "SyncResource"}
    if surface.methods:
        runtime |= {"Endpoint"}
    checked = {"RequestOptions", "FileInput", "Null"} & runtime
    if surface.methods:
        checked |= {"RequestOptions"}
    name = " ".join(group.name.split()) or group.python_name
    return render(  # type: ignore[operator, no-any-return]
        docstring=group_docstring(name, "", 0),
        class_docstring=group_docstring(name, "", 4),
        imports=_imports(surface, dots, runtime - checked, checked),
        name=group.class_name,
        surface=surface,
    )


def _client(api: Api, env: Environment) -> str:
    surface = _surface(api, api.root)
    auths = [_auth_source(auth) for auth in api.auths if auth.kind != "noauth"]
    runtime = {"AsyncClient", "Config", "SyncClient"} | surface.imports.runtime
    runtime |= {source.partition("(")[0] for _, source in auths}
    if api.variables:
        runtime.add("Setting")
    if surface.methods:
        runtime.add("Endpoint")
    checked = {
        "AsyncHTTPClient",
        "AsyncTransport",
        "HTTPClient",
        "Timeout",
        "Transport",
    }
    checked |= {"FileInput", "Null"} & runtime
    if surface.methods:
        checked.add("RequestOptions")
    surface.imports.collections.add("Mapping")
    settings = [(python.string(v.name), _setting_source(api, v)) for v in api.variables]
    arguments = [v for v in api.variables if v.python_name != "base_url"]
    return env.get_template("package/_client.py.jinja").render(
        docstring=group_docstring(f"The clients of {api.title}", "", 0),
        imports=_imports(surface, ".", runtime - checked, checked),
        surface=surface,
        api=api,
        base_url=python.string(api.base_url),
        settings=settings,
        auths=[(python.string(name), source) for name, source in auths],
        auth=python.string(api.auth.name) if api.auth is not None else "",
        arguments=[
            layout.parameter_line(v.python_name, "str | None", "None", 8)
            for v in arguments
        ],
        argument_docs=[
            _argument_doc(api, v.name) for v in api.variables if v in arguments
        ],
        base_url_doc=_base_url_doc(api),
        values=[
            f"{python.string(v.python_name)}: {v.python_name}," for v in api.variables
        ],
        own_base_url=api.base_url_variable is None,
        class_docstring=group_docstring(f"Client of {api.title}", "", 4),
        async_docstring=group_docstring(f"Asynchronous client of {api.title}", "", 4),
    )


def _package(api: Api, env: Environment) -> str:
    errors = [
        "APIConnectionError", "APIError", "APITimeoutError", "AuthenticationError",
        "BadRequestError", "ConflictError", "InvalidArgumentError", "MissingSettingError",
        "NotFoundError", "PermissionDeniedError", "RateLimitError", "ServerError", "StatusError",
        "UnprocessableEntityError",
    ]  # fmt: skip
    values = ["FileInput", "NULL", "Null", "RequestOptions", "Timeout"]
    clients = [f"Async{api.class_name}", api.class_name]
    packages = []
    if any(model.role == "response" for model in api.models):
        packages.append("models")
    if any(model.role == "input" for model in api.models):
        packages.append("params")
    exports = sorted(
        (*errors, *values, *clients, *packages), key=layout._isort_key
    )  # noqa: SLF001
    homes = {name: "._runtime" for name in (*errors, *values)}
    homes |= dict.fromkeys(clients, "._client")
    return env.get_template("package/__init__.py.jinja").render(
        docstring=python.docstring(_package_doc(api)),
        checked=layout.import_lines({"._client": clients, "._runtime": [*errors, *values]}, 4),
        packages=layout.import_line(".", packages, 4) if packages else "",
        exports=[python.string(name) for name in exports],
        homes=[
            (python.string(n), python.string(homes[n])) for n in exports if n in homes
        ],
        package_names=[python.string(name) for name in packages],
        version=python.string(api.version),
    )


def _package_doc(api: Api) -> str:
    first = sentence(f"A typed client of {api.title}")
    return python.wrap(first, 80)


def _surface(api: Api, group: Group) -> Surface:
    surface = Surface()
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
            prefix: layout.import_line(module, [f"{prefix}{child.class_name}Resource"], 8)
            for prefix in ("", "Async")
        }
        surface.children.append(
            Child(child.python_name, child.class_name, module, docstring, lines)
        )
    for operation in group.operations:
        surface.endpoints.append(_endpoint(api, operation))
        surface.methods.append(
            _method(operation, surface.imports, shadowed="list" in members)
        )
    return surface


def _method(operation: Operation, imports: Imports, *, shadowed: bool) -> Method:
    signature = []
    for parameter in operation.arguments:
        text = parameter_annotation(parameter, imports)
        default = "" if parameter.required else "None"
        signature.append(layout.parameter_line(parameter.python_name, text, default, 8))
    returns, result = _result(operation.result, imports)
    if shadowed and "list[" in returns:
        # Inside this class `list` is a method: the annotation has to say which one is meant.
        imports.builtins = True
        returns = returns.replace("list[", "builtins.list[")
    return Method(
        name=operation.python_name,
        signature=tuple(signature),
        returns=layout.return_line(returns, 4),
        docstring=method_docstring(operation, 8),
        call="\n".join(_call(operation, result, imports)),
    )


def _result(schema: Schema | None, imports: Imports) -> tuple[str, str]:
    """Return the annotation of a method's result, and the source of `_request`'s argument for it."""
    if schema is None:
        return "None", _none_type(imports)
    text = annotation(schema, "response", imports, prefix="models.", dates=False)
    if text == "Any":
        return "Any", ""
    kinds = layout.split_union(text)
    if len(kinds) > _MOST_UNION_MEMBERS:
        imports.typing.add("Any")
        return "Any", ""
    sources = [_none_type(imports) if kind == "None" else kind for kind in kinds]
    return text, sources[0] if len(sources) == 1 else f"({', '.join(sources)})"


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


def _endpoint(api: Api, operation: Operation) -> str:
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
    if operation.auth is not None and operation.auth.kind == "noauth":
        arguments.append("auth=None")
    elif operation.auth is None and api.auth is not None:
        arguments.append("auth=None")
    elif operation.auth is not None and operation.auth != api.auth:
        arguments.append(f"auth={python.string(operation.auth.name)}")
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
    lines = "".join(f"    {argument},\n" for argument in arguments)
    return f"{_constant(operation)} = Endpoint(\n{lines})"


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


def _auth_source(auth: Auth) -> tuple[str, str]:
    def text(key: str, default: str = "") -> str:
        return python.string(auth.get(key, default))

    match auth.kind:
        case "basic":
            source = f"BasicAuth({text('username')}, {text('password')})"
        case "bearer":
            source = f"BearerAuth({text('token')})"
        case "apikey":
            place = "query" if auth.get("in") == "query" else "header"
            name = text("key", "Authorization")
            extra = ', "query"' if place == "query" else ""
            source = f"ApiKeyAuth({name}, {text('value')}{extra})"
        case "oauth2" if auth.get("addTokenTo") == "queryParams":
            source = f'ApiKeyAuth("access_token", {text("accessToken")}, "query")'
        case "oauth2":
            prefix = auth.get("headerPrefix", "Bearer").strip() or "Bearer"
            extra = f", {python.string(prefix)}" if prefix != "Bearer" else ""
            source = f"BearerAuth({text('accessToken')}{extra})"
        case kind:
            source = f"UnsupportedAuth({python.string(kind)})"
    return auth.name, source


def _setting_source(api: Api, variable: object) -> str:
    from collgen.model import Variable

    assert isinstance(variable, Variable)
    parts = [python.string(variable.python_name), f"env={python.string(variable.env)}"]
    if variable.default is not None:
        parts.append(f"default={python.string(variable.default)}")
    if variable.secret:
        parts.append("secret=True")
    inside = "".join(f"            {part},\n" for part in parts)
    return f"Setting(\n{inside}        )"


def _argument_doc(api: Api, name: str) -> str:
    variable = next(v for v in api.variables if v.name == name)
    words = sentence(variable.description.partition("\n")[0])
    told = f"{words} Read from {variable.env} when left out.".strip()
    text = python.wrap(f"{variable.python_name}: {told}", 64)
    return "            " + text.replace("\n", "\n                ")


def _base_url_doc(api: Api) -> str:
    for variable in api.variables:
        if variable.name == api.base_url_variable:
            return _argument_doc(api, variable.name)
    return "            base_url: Used in place of the API's own address."


def _imports(surface: Surface, dots: str, runtime: set[str], checked: set[str]) -> str:
    """Return a module's imports; `checked` names of the runtime serve type checkers alone."""
    imports = surface.imports
    standard: dict[str, Iterable[str]] = {}
    if imports.collections:
        standard["collections.abc"] = imports.collections
    if imports.datetime:
        standard["datetime"] = imports.datetime
    local: dict[str, Iterable[str]] = {f"{dots}_runtime": checked} if checked else {}
    if imports.params:
        local[dots] = ["params"]
    for child in surface.children:
        local[child.module] = [f"Async{child.class_name}Resource", f"{child.class_name}Resource"]
    lines = ["    import builtins"] if imports.builtins else []
    if standard:
        lines.append(layout.import_lines(standard, 4))
    sections = ["\n".join(lines)] if lines else []
    if local:
        sections.append(layout.import_lines(local, 4))

    now: dict[str, Iterable[str]] = {"functools": ["cached_property"]} if surface.children else {}
    if imports.types:
        now["types"] = imports.types
    typing = imports.typing | ({"TYPE_CHECKING"} if sections else set())
    if typing:
        now["typing"] = typing
    package: dict[str, Iterable[str]] = {dots: ["models"]} if imports.models else {}
    if runtime:
        package[f"{dots}_runtime"] = runtime
    blocks = [layout.import_lines(modules) for modules in (now, package) if modules]
    if sections:
        blocks.append("if TYPE_CHECKING:\n" + "\n\n".join(sections))
    return "\n\n".join(blocks)
