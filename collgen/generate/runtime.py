"""The hand-written half of a client: which of its modules a package gets, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from collgen.generate.auths import runtime_class, signing_files
from collgen.generate.runtime_names import EXPORTS
from collgen.model import Api

RUNTIME = Path(__file__).parent.parent / "runtime"


def _uses_paging(api: Api) -> bool:
    return any(operation.paging is not None for operation in api.operations)


def _uses_events(api: Api) -> bool:
    results = (operation.result for operation in api.operations)
    return any(result and result.format == "event-stream" for result in results)


def _uses_streamed_results(api: Api) -> bool:
    formats = {op.result.format for op in api.operations if op.result is not None}
    return bool(formats & {"binary", "event-stream"}) or _uses_paging(api)


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
    _uses_streamed_results: ("_streamed",),
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
"""Modules that only some clients have; those of every client import none of them."""


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


def runtime_files(api: Api) -> dict[str, str]:
    """Return the runtime of a client as `{path below the package: text}`."""
    modules = ("__init__", *modules_of(api))
    files = {f"_runtime/{name}.py": _source(f"{name}.py") for name in modules}
    for name, text in signing_files(api).items():
        files[f"_runtime/auth/{name}"] = text
    return files


@lru_cache
def _source(path: str) -> str:
    return (RUNTIME / path).read_text(encoding="utf-8")
