"""Security: a scheme for each way of authentication that the collection has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeGuard

from collgen.auth.registry import kind_of
from collgen.model import Place

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.model import Api, Auth, Operation


def security_schemes(api: Api, report: Report) -> dict[str, Any]:
    """Return the Security Scheme Objects by the names that operations refer to."""
    found: dict[str, Any] = {}
    for auth in api.auths:
        if auth.kind == "noauth":
            continue
        scheme = kind_of(auth).security_scheme(auth)
        found[auth.name] = scheme
        if any(key.startswith("x-") for key in scheme):
            message = (
                f"OpenAPI has no word for {kind_of(auth).title}: see `{auth.name}`"
            )
            report.note("openapi-auth", message, Place())
    return found


def requirement(auth: Auth) -> dict[str, list[str]]:
    """Return the Security Requirement Object of a scheme."""
    return {auth.name: []}


def has_scheme(auth: Auth | None) -> TypeGuard[Auth]:
    """Return whether an auth stands among the schemes."""
    return auth is not None and auth.kind != "noauth"


def security_of(api: Api, operations: tuple[Operation, ...]) -> list[Any] | None:
    """Return what an endpoint's requests authenticate with; None where it is the document's."""
    found: list[dict[str, list[str]]] = []
    for operation in operations:
        auth = operation.auth
        one = requirement(auth) if has_scheme(auth) else {}
        if one not in found:
            found.append(one)
    if found == [{}]:
        found = []  # none at all, over the document's
    own = [requirement(api.auth)] if has_scheme(api.auth) else []
    return None if found == own else found
