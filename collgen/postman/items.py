"""A request as an item of Postman's format 2.1: what a person sees in the file, or would import."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from collgen.postman.collection import (
    AuthBlock,
    Body,
    Entry,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    SavedResponse,
    Script,
    Url,
    Variable,
)

if TYPE_CHECKING:
    from collgen.model import JsonValue

Item: TypeAlias = "dict[str, JsonValue]"


def items_below(folder: Folder) -> dict[Pointer, Item]:
    """Return each request below a folder as an item, by its place in the file."""
    return {request.pointer: item(request) for request in _requests(folder)}


def _requests(folder: Folder) -> Iterator[Request]:
    for each in folder.items:
        if isinstance(each, Folder):
            yield from _requests(each)
        else:
            yield each


def item(request: Request) -> Item:
    """Return a request as an item; what is empty is left out."""
    return _without_empty(
        {
            "name": request.name,
            "event": [_event(each) for each in request.scripts],
            "variable": [_variable(each) for each in request.variables],
            "protocolProfileBehavior": dict(request.behavior),
            "description": request.description,
            "request": _spec(request.spec),
            "response": [_response(each) for each in request.responses],
        }
    )


def _without_empty(value: Item) -> Item:
    return {key: each for key, each in value.items() if each not in ("", [], {}, None)}


def _spec(spec: RequestSpec) -> Item:
    found: Item = {"method": spec.method}
    found |= _without_empty(
        {
            "auth": _auth(spec.auth) if spec.auth else None,
            "header": [_entry(each) for each in spec.headers],
            "body": _body(spec.body) if spec.body else None,
            "url": _url(spec.url) if spec.url else None,
            "description": spec.description,
        }
    )
    return found


def _auth(block: AuthBlock) -> Item:
    found: Item = {"type": block.type}
    if block.fields:
        found[block.type] = [
            {"key": key, "value": value} for key, value in block.fields
        ]
    return found


def _url(url: Url) -> Item:
    user, _, password = url.user_info.partition(":")
    return _without_empty(
        {
            "raw": url.raw,
            "protocol": url.protocol,
            "auth": _without_empty({"user": user, "password": password}),
            "host": [*url.host.split(".")] if url.host else [],
            "port": url.port,
            "path": [*url.path],
            "query": _entries(url.query),
            "variable": _entries(url.variables),
        }
    )


def _entries(entries: Iterable[Entry]) -> list[JsonValue]:
    return [_entry(each) for each in entries]


def _entry(entry: Entry) -> Item:
    found: Item = {"key": entry.key}
    if not entry.files:
        found["value"] = entry.value
    files: list[JsonValue] = [_file_name(each) for each in entry.files]
    found |= _without_empty(
        {
            "type": entry.type,
            "src": files[0] if len(files) == 1 else files,
            "fileName": entry.file_name,
            "contentType": entry.content_type,
            "description": entry.description,
            "disabled": entry.disabled or None,
        }
    )
    return found


def _file_name(path: str) -> str:
    """Return a file's name alone, since folders are those of the author's own disk.

    `/C:/Users/me/photo.png` → `photo.png`
    """
    return re.split(r"[/\\]", path)[-1]


def _body(body: Body) -> Item:
    found: Item = {"mode": body.mode}
    if body.mode == "raw":
        found["raw"] = body.raw
    elif body.mode == "graphql":
        found["graphql"] = _without_empty(
            {
                "query": body.query,
                "variables": body.variables,
                "operationName": body.operation_name,
            }
        )
    elif body.mode == "file":
        found["file"] = _without_empty(
            {"src": _file_name(body.file), "content": body.raw}
        )
    else:
        found[body.mode] = _entries(body.entries)
    if body.language:
        found["options"] = {body.mode: {"language": body.language}}
    if body.disabled:
        found["disabled"] = True
    return found


def _response(response: SavedResponse) -> Item:
    original = response.original_request
    found = _without_empty(
        {
            "name": response.name,
            "originalRequest": _spec(original) if original else None,
            "status": response.status,
            "code": response.code,
            "_postman_previewlanguage": response.language,
            "header": _entries(response.headers),
        }
    )
    if response.body is not None:
        found["body"] = response.body
    return found


def _event(script: Script) -> Item:
    lines: list[JsonValue] = [*script.source.split("\n")]
    return {
        "listen": script.listen,
        "script": {"type": "text/javascript", "exec": lines},
    }


def _variable(variable: Variable) -> Item:
    found: Item = {"key": variable.key, "value": variable.value}
    found |= _without_empty(
        {
            "type": variable.type,
            "description": variable.description,
            "disabled": variable.disabled or None,
        }
    )
    return found
