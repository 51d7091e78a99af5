"""The hand-written half of a client: which of its modules a package gets, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from collgen.escape.python import identifier
from collgen.generate.auths import runtime_class, signing_files
from collgen.model import Api

if TYPE_CHECKING:
    from collgen.generate.templates import Templates

RUNTIME = Path(__file__).parent.parent / "runtime"

EXPORTS: dict[str, tuple[str, ...]] = {
    "_api_key": ("ApiKeyAuth",),
    "_async": (
        "AsyncBinaryResponse",
        "AsyncClient",
        "AsyncStreamingResponse",
    ),
    "_async_events": ("AsyncEventStream",),
    "_async_paging": ("AsyncPage",),
    "_basic": ("BasicAuth",),
    "_bearer": ("BearerAuth",),
    "_call": (),
    "_client": (
        "AsyncRaw",
        "AsyncResource",
        "AsyncStreaming",
        "Awaited",
        "Folder",
        "Method",
        "Methods",
        "Raw",
        "StreamMethod",
        "Streaming",
        "SyncResource",
        "ViewT",
    ),
    "_deprecated": ("deprecated",),
    "_dynamic": ("DynamicFields", "dynamic_json", "dynamic_text"),
    "_encoding": ("to_text",),
    "_endpoint": (
        "Argument",
        "Auth",
        "BodyKind",
        "Config",
        "Dynamic",
        "Endpoint",
        "Reference",
        "Setting",
    ),
    "_errors": (
        "APIConnectionError",
        "APIError",
        "APITimeoutError",
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "InsecureTransportWarning",
        "InvalidArgumentError",
        "MissingLibraryError",
        "MissingSettingError",
        "NotFoundError",
        "PermissionDeniedError",
        "RateLimitError",
        "ResponseValidationError",
        "ServerError",
        "StatusError",
        "UnprocessableEntityError",
        "UnsupportedAuthError",
    ),
    "_events": ("EventMethod", "ServerSentEvent"),
    "_fields": ("Fields",),
    "_files": ("FileContent", "FileInput"),
    "_form": (),
    "_graphql": ("GraphQLError",),
    "_limits": ("Length", "OneOf", "Pattern", "Range"),
    "_model": ("Model",),
    "_options": ("NULL", "Hooks", "Null", "RequestOptions"),
    "_paging": ("PageMethod", "PageRequest", "Paging"),
    "_response": ("RawResponse",),
    "_retry": (),
    "_state": (),
    "_sync": ("BinaryResponse", "StreamingResponse", "SyncClient"),
    "_sync_events": ("EventStream",),
    "_sync_paging": ("Page",),
    "_xml": (),
    "_transport": (
        "AsyncHTTPClient",
        "AsyncTransport",
        "HTTPClient",
        "Request",
        "Response",
        "Timeout",
        "Transport",
    ),
    "_unsupported": ("UnsupportedAuth",),
}
"""What each module offers to the rest of the package."""


def _uses_paging(api: Api) -> bool:
    return any(operation.paging is not None for operation in api.operations)


def _uses_events(api: Api) -> bool:
    results = (operation.result for operation in api.operations)
    return any(result and result.format == "event-stream" for result in results)


def _uses_files(api: Api) -> bool:
    return _has_body(api, "multipart", "binary")


def _uses_forms(api: Api) -> bool:
    return _has_body(api, "form")


def _uses_graphql(api: Api) -> bool:
    return _has_body(api, "graphql")


def _uses_parted_arguments(api: Api) -> bool:
    return any(
        operation.in_turn or any(p.brackets is not None for p in operation.parameters)
        for operation in api.operations
    )


def _uses_xml(api: Api) -> bool:
    return _has_body(api, "xml")


def _uses_limits(api: Api) -> bool:
    return any(p.limits for operation in api.operations for p in operation.parameters)


def _uses_dynamic_values(api: Api) -> bool:
    return any(
        operation.inner_dynamic or any(p.dynamic for p in operation.parameters)
        for operation in api.operations
    )


def _uses_deprecation(api: Api) -> bool:
    return any(operation.deprecated for operation in api.operations) or any(
        group.aliases for group in api.root.walk()
    )


def _uses_auth(class_name: str) -> Callable[[Api], bool]:
    return lambda api: any(
        runtime_class(auth) == ("", class_name) for auth in api.auths
    )


def _has_body(api: Api, *kinds: str) -> bool:
    return any(op.body is not None and op.body.kind in kinds for op in api.operations)


FEATURES: dict[Callable[[Api], bool], tuple[str, ...]] = {
    _uses_paging: ("_paging", "_async_paging", "_sync_paging"),
    _uses_events: ("_events", "_async_events", "_sync_events"),
    _uses_files: ("_files",),
    _uses_forms: ("_form",),
    _uses_graphql: ("_graphql",),
    _uses_parted_arguments: ("_fields",),
    _uses_xml: ("_xml",),
    _uses_limits: ("_limits",),
    _uses_dynamic_values: ("_dynamic",),
    _uses_auth("ApiKeyAuth"): ("_api_key",),
    _uses_auth("BasicAuth"): ("_basic",),
    _uses_auth("BearerAuth"): ("_bearer",),
    _uses_auth("UnsupportedAuth"): ("_unsupported",),
    _uses_deprecation: ("_deprecated",),
}
"""Modules that only some clients have. No other module imports them by name."""


def modules_of(api: Api) -> list[str]:
    """Return the names of the modules that a client of `api` has, sorted."""
    left_out = {
        module
        for is_used, modules in FEATURES.items()
        if not is_used(api)
        for module in modules
    }
    return [module for module in EXPORTS if module not in left_out]


def exported_names(api: Api) -> set[str]:
    """Return what the rest of the package may import from its runtime."""
    return {name for module in modules_of(api) for name in EXPORTS[module]}


def runtime_files(api: Api, templates: Templates) -> dict[str, str]:
    """Return the runtime of a client as `{path below the package: text}`."""
    modules = modules_of(api)
    files = {f"_runtime/{name}.py": _source(f"{name}.py") for name in modules}
    for name, text in signing_files(api).items():
        files[f"_runtime/auth/{name}"] = text
    files["_runtime/__init__.py"] = init_source(modules, templates)
    return files


def init_source(modules: Iterable[str], templates: Templates) -> str:
    """Return the text of the runtime's `__init__.py` for some of its modules."""
    offered = [(name, sorted(EXPORTS[name], key=_import_order)) for name in modules]
    homes = {name: module for module, names in offered for name in names}
    ordered = sorted(homes, key=_kind_and_name)
    return templates.render(
        "package/_runtime/__init__.py.jinja",
        modules=[
            (identifier(module), list(map(identifier, names)))
            for module, names in offered
            if names
        ],
        exports=[(identifier(name), identifier(homes[name])) for name in ordered],
    )


def _kind_and_name(name: str) -> tuple[int, str]:
    """Sort names as ruff sorts `__all__`: constants, then classes, then the rest."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def _import_order(name: str) -> tuple[int, str, str]:
    """Sort names as ruff sorts imports, which looks at letter case last."""
    kind, _ = _kind_and_name(name)
    return kind, name.lower(), name


@lru_cache
def _source(path: str) -> str:
    return (RUNTIME / path).read_text(encoding="utf-8")
