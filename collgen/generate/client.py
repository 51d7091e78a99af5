"""The client package: its entry, its clients, and the runtime that is copied beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from collgen.escape.escaped import PythonSource
from collgen.escape.isort import export_order
from collgen.escape.python import identifier, literal, string
from collgen.generate.annotations import has_class
from collgen.generate.auths import AuthView, auth_view, runtime_class
from collgen.generate.custom import NO_CUSTOM, Custom
from collgen.generate.docstrings import docstring, first_paragraph, paragraph, sentence
from collgen.generate.module_names import (
    ImportLine,
    Imports,
    ModuleNames,
    import_order,
)
from collgen.generate.project import package_version
from collgen.generate.resources import (
    MembersView,
    members_view,
    module_names,
    render_resources,
)
from collgen.generate.runtime import exported_names, runtime_files
from collgen.generate.runtime_names import HOMES
from collgen.generate.segments import template_source
from collgen.generate.templates import Templates
from collgen.model import Api, Environment, Variable

_ERRORS: Final = """
    APIConnectionError APIError APITimeoutError AuthenticationError BadRequestError ConflictError
    InsecureTransportWarning InvalidArgumentError MissingSettingError NotFoundError
    PermissionDeniedError RateLimitError
    ResponseValidationError ServerError StatusError UnprocessableEntityError
""".split()
_VALUES: Final = """
    AsyncStreamingResponse Hooks NULL Null RawResponse RequestOptions StreamingResponse
    Timeout
""".split()
_BINARY: Final = ("AsyncBinaryResponse", "BinaryResponse")
_OPTIONAL: Final = frozenset("""
    AsyncEventStream AsyncPage EventStream FileInput GraphQLError Page ServerSentEvent
    """.split())
"""Names of modules that only some clients have."""


@dataclass(frozen=True, slots=True)
class SettingView:
    """A value that the caller gives once, to the client."""

    name: PythonSource
    """The constructor's argument."""
    key: PythonSource
    """Its name as a text."""
    variable: PythonSource
    """The collection's name for it."""
    env: PythonSource
    default: PythonSource | None
    is_secret: bool
    description: PythonSource


@dataclass(frozen=True, slots=True)
class EnvironmentView:
    """A named set of settings."""

    name: PythonSource
    values: PythonSource


@dataclass(frozen=True, slots=True)
class ClientView:
    """The module with the client and its asynchronous twin."""

    module_docstring: PythonSource
    docstring: PythonSource
    imports: Imports
    members: MembersView
    constant: PythonSource
    """What holds the configuration."""
    package: PythonSource
    version: PythonSource
    base_url: PythonSource
    has_base_url: bool
    """The base URL is no variable of the collection, but an option."""
    base_url_description: PythonSource
    settings: tuple[SettingView, ...]
    arguments: tuple[SettingView, ...]
    """Those of the constructor but the base URL."""
    environments: tuple[EnvironmentView, ...]
    auths: tuple[AuthView, ...]
    default_auth: PythonSource | None
    sync_prefix: PythonSource
    async_prefix: PythonSource
    """Of the classes of the HTTP library."""


@dataclass(frozen=True, slots=True)
class ExportView:
    """A name of the package, and the module that has it."""

    name: PythonSource
    module: PythonSource


@dataclass(frozen=True, slots=True)
class PackageView:
    """The package's own module."""

    docstring: PythonSource
    version: PythonSource
    folders: tuple[PythonSource, ...]
    """`models` and `params`, where there are any."""
    folder_names: PythonSource
    client_names: PythonSource
    custom_names: PythonSource
    """The clients that the user's own `_custom.py` defines."""
    runtime_imports: tuple[ImportLine, ...]
    exports: tuple[PythonSource, ...]
    homes: tuple[ExportView, ...]


def render_client(
    api: Api, templates: Templates, custom: Custom = NO_CUSTOM
) -> dict[str, str]:
    """Return the package as `{path: text}`, but for its models."""
    files = {f"{api.package}/{path}": text for path, text in runtime_files(api).items()}
    files[f"{api.package}/py.typed"] = ""
    files[f"{api.package}/__init__.py"] = templates.render(
        "package/__init__.py.jinja", package=_package(api, custom)
    )
    files[f"{api.package}/_client.py"] = templates.render(
        "package/_client.py.jinja", client=_client(api, custom)
    )
    return files | render_resources(api, templates, custom)


def _client(api: Api, custom: Custom) -> ClientView:
    names = module_names(api.root, ".")
    constant = names.constant("config")
    members = members_view(api, api.root, names, custom)
    _import_fixed_names(api, names)
    base_url = template_source(api.base_url, names)
    auths = tuple(auth_view(one, names) for one in api.auths if one.kind != "noauth")
    settings = tuple(_setting(variable) for variable in api.variables)
    return ClientView(
        module_docstring=docstring(f"The clients of {api.title}.", 0),
        docstring=docstring(f"Client of {api.title}.", 4),
        imports=names.imports(),
        members=members,
        constant=constant,
        package=string(api.package),
        version=string(package_version(api)),
        base_url=base_url,
        has_base_url=api.base_url_variable is None,
        base_url_description=_base_url_description(api),
        settings=settings,
        arguments=tuple(one for one in settings if one.name != "base_url"),
        environments=tuple(_environment(one) for one in api.environments),
        auths=auths,
        default_auth=string(api.auth.name) if api.auth is not None else None,
        sync_prefix=PythonSource(""),
        async_prefix=PythonSource("Async"),
    )


def _import_fixed_names(api: Api, names: ModuleNames) -> None:
    """Import what the template of the client itself names."""
    for name in ("AsyncClient", "Config", "Hooks", "SyncClient"):
        names.runtime(name)
    for name in (
        "AsyncHTTPClient",
        "AsyncTransport",
        "HTTPClient",
        "Timeout",
        "Transport",
    ):
        names.checked_runtime_type(name)
    names.annotate("collections.abc", "Mapping")
    names.check("ssl", "SSLContext")
    if api.variables:
        names.runtime("Setting")
    if api.environments:
        names.use("typing", "Literal")
    for auth in api.auths:
        if auth.kind != "noauth":
            module, class_name = runtime_class(auth)
            names.runtime(class_name, module)


def _setting(variable: Variable) -> SettingView:
    name = variable.python_name
    words = sentence(first_paragraph(variable.description))
    words = f"{words} Read from {variable.env} when left out.".strip()
    return SettingView(
        name=identifier(name),
        key=string(name),
        variable=string(variable.name),
        env=string(variable.env),
        default=None if variable.default is None else string(variable.default),
        is_secret=variable.secret,
        description=paragraph(words, 12, first=len(f"{name}: "), later=4),
    )


def _base_url_description(api: Api) -> PythonSource:
    for variable in api.variables:
        if variable.name == api.base_url_variable:
            return _setting(variable).description
    return PythonSource("Used in place of the API's own address.")


def _environment(environment: Environment) -> EnvironmentView:
    return EnvironmentView(string(environment.name), literal(dict(environment.values)))


def _package(api: Api, custom: Custom) -> PackageView:
    clients = [f"Async{api.class_name}", api.class_name]
    runtime = [*_ERRORS, *_VALUES, *_used_values(api)]
    folders = list(_folders(api))
    exports = export_order((*runtime, *clients, *folders))
    own = [name for name in clients if custom.has("_custom", name)]
    homes = {name: f"._runtime.{HOMES[name]}" for name in runtime}
    homes |= dict.fromkeys(clients, "._client")
    homes |= dict.fromkeys(own, "._custom")
    names = ModuleNames(".")
    for name in runtime:
        names.checked_runtime_type(name)
    return PackageView(
        docstring=docstring(sentence(f"A typed client of {api.title}"), 0),
        version=string(package_version(api)),
        folders=tuple(map(identifier, folders)),
        folder_names=import_order(folders),
        client_names=import_order(name for name in clients if name not in own),
        custom_names=import_order(own),
        runtime_imports=names.imports().for_types.local,
        exports=tuple(map(string, exports)),
        homes=tuple(
            ExportView(string(name), string(homes[name]))
            for name in exports
            if name in homes
        ),
    )


def _used_values(api: Api) -> Iterable[str]:
    """Yield the names of the runtime that only some collections have a use for."""
    yield from _OPTIONAL & exported_names(api)
    if any(o.result and o.result.format == "binary" for o in api.operations):
        yield from _BINARY


def _folders(api: Api) -> Iterable[str]:
    if any(model.role == "response" for model in api.models):
        yield "models"
    if any(m.role == "input" and has_class(m.properties, "input") for m in api.models):
        yield "params"
