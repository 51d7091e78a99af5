"""The hand-written half of a client: which of its modules and regions a package gets, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from pathlib import Path

from collgen.generate.auths import runtime_class, signing_files
from collgen.generate.runtime_names import EXPORTS
from collgen.model import Api, Length, Limit, OneOf, Pattern, Range

RUNTIME = Path(__file__).parent.parent / "runtime"


def _uses_paging(api: Api) -> bool:
    return any(operation.paging is not None for operation in api.operations)


def _uses_events(api: Api) -> bool:
    results = (operation.result for operation in api.operations)
    return any(result and result.format == "event-stream" for result in results)


def _uses_streamed_results(api: Api) -> bool:
    results = (operation.result for operation in api.operations)
    return any(result and result.format == "binary" for result in results)


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


def _uses_idempotency(api: Api) -> bool:
    return any(p.generated for op in api.operations for p in op.parameters)


def _uses_environments(api: Api) -> bool:
    return bool(api.environments)


def _uses_error_types(api: Api) -> bool:
    return any(
        response.status >= 400 and response.schema and response.schema.model
        for operation in api.operations
        for response in operation.responses
    )


def _uses_addresses(api: Api) -> bool:
    return any(p.location == "url" for op in api.operations for p in op.parameters)


def _uses_unions(api: Api) -> bool:
    results = [op.result for op in api.operations if op.result is not None]
    schemas = [p.schema for model in api.models for p in model.properties] + results
    for schema in schemas:  # grows
        schemas += [one for one in (schema.items, schema.additional) if one is not None]
        schemas += [inner.schema for inner in schema.properties]
    return any(len(one.type) > 1 or one.enum for one in results) or any(
        len({*one.type} - {"null"}) > 1 for one in schemas
    )


def _uses_limits(*kinds: type[Limit]) -> Callable[[Api], bool]:
    return lambda api: any(
        isinstance(limit, kinds)
        for operation in api.operations
        for parameter in operation.parameters
        for limit in parameter.limits
    )


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


FEATURES: dict[str, Callable[[Api], bool]] = {
    "addresses": _uses_addresses,
    "api_key": _uses_auth("ApiKeyAuth"),
    "basic": _uses_auth("BasicAuth"),
    "bearer": _uses_auth("BearerAuth"),
    "deprecation": _uses_deprecation,
    "dynamic": _uses_dynamic_values,
    "environments": _uses_environments,
    "errors": _uses_error_types,
    "events": _uses_events,
    "files": _uses_files,
    "forms": _uses_forms,
    "graphql": _uses_graphql,
    "idempotency": _uses_idempotency,
    "limits": _uses_limits(Length, OneOf, Pattern, Range),
    "one_of": _uses_limits(OneOf),
    "paging": _uses_paging,
    "parted": _uses_parted_arguments,
    "pattern": _uses_limits(Pattern),
    "streamed": _uses_streamed_results,
    "unions": _uses_unions,
    "unsupported": _uses_auth("UnsupportedAuth"),
    "xml": _uses_xml,
}
"""Whether an API uses what only some clients have, by the name that regions have."""
SHARED: dict[str, frozenset[str]] = {
    "documents": frozenset({"graphql", "xml"}),
    "encoders": frozenset({"files", "forms", "graphql", "xml"}),
    "limits": frozenset({"one_of", "pattern"}),
    "streamed": frozenset({"events", "paging"}),
}
"""Features that each of others needs."""
MODULES: dict[str, str] = {
    "_async_events": "events",
    "_async_paging": "paging",
    "_deprecated": "deprecation",
    "_dynamic": "dynamic",
    "_event_method": "events",
    "_events": "events",
    "_fields": "parted",
    "_files": "files",
    "_form": "forms",
    "_graphql": "graphql",
    "_halves": "streamed",
    "_limits": "limits",
    "_page_method": "paging",
    "_paging": "paging",
    "_streamed": "streamed",
    "_sync_events": "events",
    "_sync_paging": "paging",
    "_xml": "xml",
}
"""The feature of each module that only some clients have; those of every client import none."""
_REGION = re.compile(
    r"^ *# region (\w+)\n(.*?)^ *# endregion\n", re.MULTILINE | re.DOTALL
)


def used_features(api: Api) -> frozenset[str]:
    """Return the names of the features that an API uses."""
    return with_shared({name for name, is_used in FEATURES.items() if is_used(api)})


def with_shared(features: Collection[str]) -> frozenset[str]:
    """Return features with those that they need."""
    shared = [name for name, users in SHARED.items() if not users.isdisjoint(features)]
    return frozenset([*features, *shared])


def modules_of(features: Collection[str]) -> list[str]:
    """Return the names of the modules that a client with these features has, sorted."""
    return [
        module
        for module in EXPORTS
        if module not in MODULES or MODULES[module] in features
    ]


def exported_names(api: Api) -> set[str]:
    """Return what the rest of the package may import from its runtime."""
    modules = modules_of(used_features(api))
    return {name for module in modules for name in EXPORTS[module]}


def runtime_files(api: Api) -> dict[str, str]:
    """Return the runtime of a client as `{path below the package: text}`."""
    files = runtime_with(used_features(api))
    for name, text in signing_files(api).items():
        files[f"_runtime/auth/{name}"] = text
    return files


def runtime_with(features: frozenset[str]) -> dict[str, str]:
    """Return the runtime of a client with these features, without what signs."""
    modules = ("__init__", *modules_of(features))
    return {f"_runtime/{name}.py": _source(f"{name}.py", features) for name in modules}


@lru_cache(maxsize=256)
def _source(path: str, features: frozenset[str]) -> str:
    return with_regions((RUNTIME / path).read_text(encoding="utf-8"), features)


def with_regions(source: str, features: Collection[str]) -> str:
    """Return a module with the regions of some features, without those of the others.

    `# region paging` and `# endregion` enclose the lines that paging alone needs.
    """

    def kept(region: re.Match[str]) -> str:
        return region[2] if region[1] in features else ""

    return _REGION.sub(kept, source).rstrip() + "\n"
