"""The client package: its modules as views of prepared strings that the templates print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from collgen.escape import layout, python
from collgen.generate.annotations import has_class
from collgen.generate.auths import auth_source, runtime_class
from collgen.generate.docstrings import group_docstring, sentence
from collgen.generate.methods import Surface, surface_of
from collgen.generate.project import package_version
from collgen.generate.runtime import exported_names, runtime_files
from collgen.model import Api, Group, Variable

if TYPE_CHECKING:
    from jinja2 import Environment

_FOR_TYPES = {"FileInput", "Null", "RequestOptions"}
"""Names of the runtime that modules use in annotations alone."""
_STREAMED = {
    "binary": ("AsyncBinaryResponse", "BinaryResponse"),
    "event-stream": ("AsyncEventStream", "EventStream", "ServerSentEvent"),
}
_VIEWS = {"AsyncRaw", "AsyncStreaming", "Raw", "RequestOptions", "Streaming"}
_TWINS = {"Awaited", "Endpoint", "Methods", "ViewT"}
"""What a module with methods has at run time besides."""


def render_client(api: Api, env: Environment) -> dict[str, str]:
    """Return the package as `{path: text}`."""
    files = _once(api, env)
    template = env.get_template("package/resource.py.jinja")
    for group in api.root.walk():
        if group.path:
            files[f"{api.package}/{_module_path(group)}"] = _resource(
                api, group, template.render
            )
    return files


def _once(api: Api, env: Environment) -> dict[str, str]:
    files = {f"{api.package}/py.typed": ""}
    for path, text in runtime_files(api, env).items():
        files[f"{api.package}/{path}"] = text
    files[f"{api.package}/__init__.py"] = _package(api, env)
    files[f"{api.package}/_client.py"] = _client(api, env)
    if api.root.groups:
        files[f"{api.package}/resources/__init__.py"] = (
            python.docstring(
                f"The requests of {' '.join(api.title.split())}, folder by folder."
            )
            + "\n"
        )
    return files


def _module_path(group: Group) -> str:
    stem = "/".join(("resources", *group.modules))
    return f"{stem}/__init__.py" if group.groups else f"{stem}.py"


def _resource(api: Api, group: Group, render: object) -> str:
    surface = surface_of(api, group)
    # A module of a package counts its dots from the package that it is in.
    dots = "." * (len(group.path) + (2 if group.groups else 1))
    runtime = surface.imports.runtime | {"AsyncResource", "SyncResource"}
    checked = _FOR_TYPES & runtime
    if surface.methods:
        runtime |= _TWINS
        checked |= _VIEWS
    name = " ".join(group.name.split()) or group.python_name
    return render(  # type: ignore[operator, no-any-return]
        docstring=group_docstring(name, "", 0),
        class_docstring=group_docstring(name, "", 4),
        imports=_imports(surface, dots, runtime - checked, checked),
        name=group.class_name,
        surface=surface,
    )


def _client(api: Api, env: Environment) -> str:
    surface = surface_of(api, api.root)
    auths = [auth for auth in api.auths if auth.kind != "noauth"]
    classes: dict[str, set[str]] = {}
    for auth in auths:
        module, class_name = runtime_class(auth)
        classes.setdefault(module, set()).add(class_name)
    runtime = {"AsyncClient", "Config", "SyncClient"} | surface.imports.runtime
    runtime |= classes.pop("", set())
    if api.variables:
        runtime.add("Setting")
    checked = {
        "AsyncHTTPClient",
        "AsyncTransport",
        "HTTPClient",
        "Hooks",
        "Timeout",
        "Transport",
    }
    checked |= _FOR_TYPES & runtime
    if surface.methods:
        runtime |= _TWINS
        checked |= _VIEWS
    surface.imports.ssl = True
    surface.imports.collections.add("Mapping")
    if api.environments:
        surface.imports.typing.add("Literal")
    settings = [(python.string(v.name), _setting_source(v)) for v in api.variables]
    arguments = [v for v in api.variables if v.python_name != "base_url"]
    return env.get_template("package/_client.py.jinja").render(
        docstring=group_docstring(f"The clients of {api.title}", "", 0),
        imports=_imports(surface, ".", runtime - checked, checked, classes),
        surface=surface,
        api=api,
        version=python.string(package_version(api)),
        base_url=python.string(str(api.base_url)),
        settings=settings,
        auths=[auth_source(auth) for auth in auths],
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
        environment=_environment_line(api),
        environments=_environments(api),
        own_base_url=api.base_url_variable is None,
        class_docstring=group_docstring(f"Client of {api.title}", "", 4),
        async_docstring=group_docstring(f"Asynchronous client of {api.title}", "", 4),
    )


def _environment_line(api: Api) -> str:
    """Return the constructor's argument that chooses an environment; empty without any."""
    names = ", ".join(python.string(one.name) for one in api.environments)
    if not names:
        return ""
    return layout.parameter_line("environment", f"Literal[{names}] | None", "None", 8)


def _environments(api: Api) -> list[str]:
    return [
        f"{python.string(one.name)}: {python.literal(dict(one.values), 8)},"
        for one in api.environments
    ]


def _package(api: Api, env: Environment) -> str:
    errors = [
        "APIConnectionError", "APIError", "APITimeoutError", "AuthenticationError",
        "BadRequestError", "ConflictError", "InvalidArgumentError", "MissingSettingError",
        "NotFoundError", "PermissionDeniedError", "RateLimitError", "ResponseValidationError",
        "ServerError", "StatusError", "UnprocessableEntityError",
    ]  # fmt: skip
    values = ["Hooks", "NULL", "Null", "RawResponse", "RequestOptions"]
    if "FileInput" in exported_names(api):
        values.append("FileInput")
    values += ["AsyncStreamingResponse", "StreamingResponse", "Timeout"]
    for kind, names in _STREAMED.items():
        if any(o.result and o.result.format == kind for o in api.operations):
            values += names
    if any(operation.paging is not None for operation in api.operations):
        values += ["AsyncPage", "Page"]
    clients = [f"Async{api.class_name}", api.class_name]
    packages = []
    if any(model.role == "response" for model in api.models):
        packages.append("models")
    if any(
        model.role == "input" and has_class(model.properties, "input")
        for model in api.models
    ):
        packages.append("params")
    exports = layout.export_order((*errors, *values, *clients, *packages))
    homes = dict.fromkeys((*errors, *values), "._runtime")
    homes |= dict.fromkeys(clients, "._client")
    return env.get_template("package/__init__.py.jinja").render(
        docstring=python.docstring(_package_doc(api)),
        checked=layout.import_lines(
            {"._client": clients, "._runtime": [*errors, *values]}, 4
        ),
        packages=layout.import_line(".", packages, 4) if packages else "",
        exports=[python.string(name) for name in exports],
        homes=[
            (python.string(n), python.string(homes[n])) for n in exports if n in homes
        ],
        package_names=[python.string(name) for name in packages],
        version=python.string(package_version(api)),
    )


def _package_doc(api: Api) -> str:
    first = sentence(f"A typed client of {api.title}")
    return python.wrap(first, 80)


def _setting_source(variable: Variable) -> str:
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
    text = python.wrap(python.docstring_text(f"{variable.python_name}: {told}"), 64)
    return "            " + text.replace("\n", "\n                ")


def _base_url_doc(api: Api) -> str:
    for variable in api.variables:
        if variable.name == api.base_url_variable:
            return _argument_doc(api, variable.name)
    return "            base_url: Used in place of the API's own address."


def _imports(
    surface: Surface,
    dots: str,
    runtime: set[str],
    checked: set[str],
    others: Mapping[str, set[str]] | None = None,
) -> str:
    """Return a module's imports; `checked` names of the runtime serve type checkers alone.

    `others` are names by modules below the runtime.
    """
    imports = surface.imports
    standard: dict[str, Iterable[str]] = {}
    if imports.collections:
        standard["collections.abc"] = imports.collections
    if imports.dates - imports.datetime:
        standard["datetime"] = imports.dates - imports.datetime
    if imports.ssl:
        standard["ssl"] = ["SSLContext"]
    local: dict[str, Iterable[str]] = {f"{dots}_runtime": checked} if checked else {}
    if imports.params:
        local[dots] = ["params"]
    for child in surface.children:
        local[child.module] = [
            f"Async{child.class_name}Resource",
            f"{child.class_name}Resource",
        ]
    lines = ["    import builtins"] if imports.builtins else []
    if standard:
        lines.append(layout.import_lines(standard, 4))
    sections = ["\n".join(lines)] if lines else []
    if local:
        sections.append(layout.import_lines(local, 4))

    now: dict[str, Iterable[str]] = {}
    if imports.datetime:  # of a result, which is what the answer is decoded to
        now["datetime"] = imports.datetime
    if imports.types:
        now["types"] = imports.types
    typing = imports.typing | ({"TYPE_CHECKING"} if sections else set())
    if typing:
        now["typing"] = typing
    if surface.children:
        runtime = runtime | {"Folder"}
    package: dict[str, Iterable[str]] = {dots: ["models"]} if imports.models else {}
    if runtime:
        package[f"{dots}_runtime"] = runtime
    for module, names in (others or {}).items():
        package[f"{dots}_runtime.{module}"] = names
    if imports.dynamic:
        package[f"{dots}_runtime._dynamic"] = imports.dynamic
    blocks = [layout.import_lines(modules) for modules in (now, package) if modules]
    if sections:
        blocks.append("if TYPE_CHECKING:\n" + "\n\n".join(sections))
    return "\n\n".join(blocks)
