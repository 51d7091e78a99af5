"""Servers: the addresses of requests, and those of the environments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from collgen.model import Template
from collgen.model.references import Literal, Reference

if TYPE_CHECKING:
    from collgen.model import Api, Operation

_NAME: Final = re.compile(r"[^A-Za-z0-9_.-]+")
_NOWHERE: Final = "/"
"""Relative to the document's own address: what OpenAPI has where no server is named."""


def servers(api: Api, base: Template) -> list[dict[str, Any]]:
    """Return the Server Objects for an address: with environments, one for each."""
    found = [
        _server(api, base, values, environment.title)
        for environment in api.environments
        if (values := dict(environment.values)).keys() & set(base.names)
    ] or [_server(api, base, {}, "")]
    unique: list[dict[str, Any]] = []
    for server in found:
        if server["url"] not in [each["url"] for each in unique]:
            unique.append(server)
    return unique


def servers_of(api: Api, operations: tuple[Operation, ...]) -> list[dict[str, Any]]:
    """Return the servers of an endpoint; none where they are the document's."""
    bases = dict.fromkeys(operation.url.base for operation in operations)
    if list(bases) == [api.base_url]:
        return []
    return [server for base in bases for server in servers(api, base)]


def _server(
    api: Api, base: Template, values: Mapping[str, str], title: str
) -> dict[str, Any]:
    known = {variable.name: variable for variable in api.variables}
    url, variables = "", {}
    for segment in base.segments:
        match segment:
            case Literal(text):
                url += text
            case Reference(name):
                variable = known.get(name)
                default = values.get(name) or (variable.default if variable else None)
                if default and base.whole is not None:
                    url += default  # the whole address: there is nothing to vary
                    continue
                key = _NAME.sub("_", name).strip("_") or "variable"
                sample = variable.sample if variable else name
                variables[key] = {"default": default or sample or key}
                if variable and variable.description:
                    variables[key]["description"] = variable.description
                url += f"{{{key}}}"
            case _:
                url += "{dynamic}"
                variables["dynamic"] = {"default": "0"}
    url = url.split("?")[0].split("#")[0].strip()
    found: dict[str, Any] = {"url": url.rstrip("/") or _NOWHERE}
    if title:
        found["description"] = title
    if variables:
        found["variables"] = variables
    return found
