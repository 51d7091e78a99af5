"""Version 1: flat lists of requests and folders, and lists of ids that say their order."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.checks import check
from collgen.postman.collection import (
    AuthBlock,
    Body,
    Collection,
    Entry,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    SavedResponse,
    Script,
    Url,
)
from collgen.postman.entries import entries, form, headers, named
from collgen.postman.formats.format import Format, Input
from collgen.postman.requests import read_auth, read_code
from collgen.postman.tree import (
    Origin,
    note_url,
    read_behavior,
    read_scripts,
    read_variables,
)
from collgen.postman.urls import query_entries, read_url
from collgen.postman.values import (
    DEEPEST,
    Json,
    JsonObject,
    description,
    maybe_text,
    text,
    text_of,
    too_deep,
    truthy,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.diagnostics import Report

_AUTHS: Final = {
    "apikeyAuth": "apikey",
    "asapAuth": "asap",
    "awsSigV4": "awsv4",
    "basicAuth": "basic",
    "bearerAuth": "bearer",
    "digestAuth": "digest",
    "edgegridAuth": "edgegrid",
    "hawkAuth": "hawk",
    "jwtAuth": "jwt",
    "ntlmAuth": "ntlm",
    "oAuth1": "oauth1",
    "oAuth2": "oauth2",
}
_AUTH_FIELDS: Final = {
    "hawkAuth": {
        "hawk_id": "authId",
        "hawk_key": "authKey",
        "ext": "extraData",
        "dlg": "delegation",
    },
    "oAuth1": {
        "header": "addParamsToHeader",
        "auto": "autoAddParam",
        "includeEmpty": "addEmptyParamsToSign",
    },
}
"""Fields of a helper that have another name since version 2."""
_MODES: Final = {
    "binary": "file",
    "graphql": "graphql",
    "params": "formdata",
    "raw": "raw",
    "urlencoded": "urlencoded",
}


def _recognizes(value: Input) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("requests"), list)
        and not value.keys() & {"item", "info", "request"}
    )


def _read(value: Input, origin: Origin, report: Report) -> Collection:
    check("v1-collection", value, origin.pointer, report)
    name = text(value.get("name")).strip()
    if not name:
        message = f"the collection has no name; it is called {origin.name!r}"
        report.warn("collection-unnamed", message, Place(origin.pointer))
    root = _Structure(value, origin.pointer, report).root(name or origin.name)
    return Collection(name or origin.name, root, format="v1", file=origin.file)


class _Structure:
    """The tree that the lists of ids describe."""

    def __init__(self, value: JsonObject, pointer: Pointer, report: Report) -> None:
        self._value = value
        self._pointer = pointer
        self._report = report
        self._folders = self._by_id("folders", "v1-folder")
        self._requests = self._by_id("requests", "v1-request")
        self._placed: set[str] = set()
        self._lost = 0

    def root(self, name: str) -> Folder:
        """Return the root: folders first, as Postman shows them, then requests."""
        below = {
            each
            for folder, _ in self._folders.values()
            for each in _ids(folder.get("folders_order"))
        }
        order = self._value.get("folders_order")
        folders = _ids(order) if order is not None else [*self._folders]
        top = [each for each in folders if each not in below]
        return self._folder(
            self._value, self._pointer, name, top, self._strays(), depth=0
        )

    def _by_id(self, member: str, schema: str) -> dict[str, tuple[JsonObject, Pointer]]:
        found: dict[str, tuple[JsonObject, Pointer]] = {}
        for index, each in enumerate(self._value.get(member) or ()):
            at = (*self._pointer, member, index)
            if not isinstance(each, dict):
                message = "the entry is no object: left out"
                self._report.warn("item-invalid", message, Place(at))
                continue
            check(schema, each, at, self._report)
            own = text(each.get("id"))
            found[own if own and own not in found else f"#{index}"] = each, at
        return found

    def _strays(self) -> dict[str, list[str]]:
        """Return requests that no list names, by their folder; the root has no id."""
        lists = [self._value, *(folder for folder, _ in self._folders.values())]
        listed = {each for holder in lists for each in _ids(holder.get("order"))}
        found: dict[str, list[str]] = {}
        for own, (request, at) in self._requests.items():
            if own not in listed:
                folder = text(request.get("folder"))
                found.setdefault(folder if folder in self._folders else "", []).append(
                    own
                )
                message = "no `order` lists the request: it is put at the end"
                self._report.warn("item-unordered", message, Place(at))
        return found

    def _folder(
        self,
        value: JsonObject,
        pointer: Pointer,
        name: str,
        folders: Iterable[str],
        strays: dict[str, list[str]],
        depth: int,
    ) -> Folder:
        if depth > DEEPEST // 2:
            raise too_deep(pointer)
        items: list[Folder | Request] = []
        for each in folders:
            if each in self._folders and each not in self._placed:
                self._placed.add(each)
                inner, at = self._folders[each]
                below = _ids(inner.get("folders_order"))
                title = text(inner.get("name"))
                items.append(self._folder(inner, at, title, below, strays, depth + 1))
        own = text(value.get("id")) if depth else ""
        for each in (*_ids(value.get("order")), *strays.get(own, ())):
            if each in self._requests and each not in self._placed:
                self._placed.add(each)
                items.append(self._request(*self._requests[each]))
        return Folder(
            name=name,
            items=tuple(items),
            description=description(value.get("description")),
            auth=_auth(value, pointer, self._report),
            scripts=_scripts(value, pointer),
            variables=read_variables(value.get("variables"), (*pointer, "variables")),
            behavior=read_behavior(value, pointer),
            pointer=pointer,
        )

    def _request(self, value: JsonObject, pointer: Pointer) -> Request:
        spec = _spec(value, pointer, self._report)
        note_url(spec, self._report)
        return Request(
            name=text(value.get("name")),
            spec=spec,
            responses=tuple(self._responses(value, pointer)),
            scripts=_scripts(value, pointer),
            variables=read_variables(value.get("variables"), (*pointer, "variables")),
            behavior=read_behavior(value, pointer),
            pointer=pointer,
        )

    def _responses(self, value: JsonObject, pointer: Pointer) -> list[SavedResponse]:
        order = _ids(value.get("responses_order"))
        rank = {own: number for number, own in enumerate(order)}
        found = [
            (response, (*pointer, "responses", index))
            for index, response in enumerate(value.get("responses") or ())
            if response is not None
        ]
        found.sort(key=lambda pair: rank.get(text(pair[0].get("id")), len(rank)))
        return [self._response(response, at) for response, at in found]

    def _response(self, value: JsonObject, pointer: Pointer) -> SavedResponse:
        code = value.get("responseCode")
        fields = code if isinstance(code, dict) else {"code": code}
        status, at = text(fields.get("name")), (*pointer, "responseCode")
        return SavedResponse(
            name=text(value.get("name")) or "response",
            code=read_code(fields.get("code"), status, at, self._report),
            status=status,
            headers=headers(value.get("headers"), (*pointer, "headers"), self._report),
            body=maybe_text(value.get("text"), (*pointer, "text")),
            language=text(value.get("language")),
            original_request=self._original(value, pointer),
            pointer=pointer,
        )

    def _original(self, value: JsonObject, pointer: Pointer) -> RequestSpec | None:
        """Return the request of a response: an object, the same as JSON text, or its id."""
        for member in ("requestObject", "request"):
            original, at = value.get(member), (*pointer, member)
            if isinstance(original, str):
                if original in self._requests:
                    return _spec(*self._requests[original], self._report)
                original = _parsed(original)
            if isinstance(original, dict):
                check("v1-request", original, at, self._report)
                return _spec(original, at, self._report)
        return None


def _spec(value: JsonObject, pointer: Pointer, report: Report) -> RequestSpec:
    return RequestSpec(
        method=text(value.get("method")).strip().upper() or "GET",
        url=_url(value, pointer, report),
        headers=_headers(value, pointer, report),
        body=_body(value, pointer, report),
        auth=_auth(value, pointer, report),
        description=description(value.get("description")),
        pointer=pointer,
    )


def _url(value: JsonObject, pointer: Pointer, report: Report) -> Url | None:
    url = read_url(value.get("url"), (*pointer, "url"), report)
    if url is None:
        return None
    listed = value.get("queryParams")
    if listed:
        query = entries(listed, (*pointer, "queryParams"), report)
        flags = [each.get("equals") for each in listed if each is not None]
        pairs = zip(query, flags, strict=True)
        url = replace(url, query=tuple(_with_equals(*pair) for pair in pairs))
    at = (*pointer, "pathVariableData")
    variables = named(value.get("pathVariableData") or [], at, report)
    known = {entry.key for entry in variables}
    plain = value.get("pathVariables")
    if isinstance(plain, dict):
        more = named(plain, (*pointer, "pathVariables"), report)
        variables += tuple(entry for entry in more if entry.key not in known)
    return replace(url, variables=variables)


def _with_equals(entry: Entry, equals: Json) -> Entry:
    """Return a query entry with `=` after its name, or without, as `equals` says."""
    if equals is None:
        return entry
    value = (entry.value or "") if truthy(equals) else (entry.value or None)
    return replace(entry, value=value)


def _headers(value: JsonObject, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    listed = tuple(
        (
            replace(entry, key=entry.key.removeprefix("//").strip(), disabled=True)
            if entry.key and entry.key.startswith("//")
            else entry
        )
        for entry in headers(value.get("headerData"), (*pointer, "headerData"), report)
    )
    known = {entry.key for entry in listed}
    lines = headers(value.get("headers"), (*pointer, "headers"), report)
    return listed + tuple(entry for entry in lines if entry.key not in known)


def _body(value: JsonObject, pointer: Pointer, report: Report) -> Body | None:
    data, raw, graphql = (
        value.get(member) for member in ("data", "rawModeData", "graphqlModeData")
    )
    if isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str):
        raw = raw[0]
    mode = _mode(value, data, raw, graphql)
    disabled, at = truthy(value.get("dataDisabled")), (*pointer, "data")
    if mode == "raw":
        options = (value.get("dataOptions") or {}).get("raw") or {}
        content = raw if isinstance(raw, str) and raw else data
        return Body(
            "raw",
            content if isinstance(content, str) else "",
            text(options.get("language")),
            disabled=disabled,
            pointer=(*pointer, "rawModeData") if content is raw else at,
        )
    if mode == "graphql":
        fields = graphql if isinstance(graphql, dict) else {}
        variables = fields.get("variables")
        return Body(
            "graphql",
            query=text(fields.get("query")),
            variables="" if variables is None else text_of(variables, pointer),
            operation_name=text(fields.get("operationName")),
            disabled=disabled,
            pointer=(*pointer, "graphqlModeData"),
        )
    if mode == "file":
        file = raw if isinstance(raw, str) else ""
        return Body("file", file=file, disabled=disabled, pointer=pointer)
    listed = data or raw
    if mode == "formdata":
        found = form(_with_src(listed), at, report)
        return Body("formdata", entries=found, disabled=disabled, pointer=at)
    if mode == "urlencoded":
        found = (
            query_entries(listed, at)
            if isinstance(listed, str)
            else entries(listed, at, report)
        )
        return Body("urlencoded", entries=found, disabled=disabled, pointer=at)
    return None


def _mode(value: JsonObject, data: Json, raw: Json, graphql: Json) -> str:
    """Return version 2's word for the body's mode; Postman's converter guesses a missing one."""
    named_mode = _MODES.get(text(value.get("dataMode")), "")
    is_empty = not data and not raw and not graphql
    if named_mode or is_empty or ("dataMode" in value and value["dataMode"] is None):
        return named_mode
    has_text = isinstance(raw, str) and bool(raw)
    if not has_text and isinstance(data or raw, list):
        return "formdata"
    return "graphql" if not has_text and graphql else "raw"


def _with_src(listed: Json) -> Json:
    """Return form-data entries whose files stand under `src`, and not under `value`."""
    if not isinstance(listed, list):
        return listed
    return [
        (
            {
                **each,
                "src": each["value"] if isinstance(each["value"], str | list) else None,
            }
            if isinstance(each, dict)
            and each.get("type") == "file"
            and not each.get("src")
            and each.get("value")
            else each
        )
        for each in listed
    ]


def _auth(value: JsonObject, pointer: Pointer, report: Report) -> AuthBlock | None:
    helper, fields = value.get("currentHelper"), value.get("helperAttributes")
    if "currentHelper" not in value and not fields:
        return read_auth(value.get("auth"), (*pointer, "auth"), report)
    if not helper or helper == "normal":
        return None
    if isinstance(fields, str):
        fields = _parsed(fields)
    kind = _AUTHS.get(text(helper), text(helper))
    renamed = _AUTH_FIELDS.get(text(helper), {})
    members = fields.items() if isinstance(fields, dict) else ()
    block = {renamed.get(key, key): field for key, field in members if key != "id"}
    at = (*pointer, "helperAttributes")
    return read_auth({"type": kind, kind: block}, at, report)


def _scripts(value: JsonObject, pointer: Pointer) -> tuple[Script, ...]:
    legacy = [
        (listen, member)
        for listen, member in (("test", "tests"), ("prerequest", "preRequestScript"))
        if value.get(member)
    ]
    if not legacy:
        return read_scripts(value.get("events"), (*pointer, "events"))
    events = [
        {"listen": listen, "script": {"exec": value[member]}}
        for listen, member in legacy
    ]
    return tuple(
        replace(script, pointer=(*pointer, member))
        for script in read_scripts(events, pointer)
        for listen, member in legacy
        if script.listen == listen
    )


def _parsed(content: str) -> Json:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _ids(value: Json) -> list[str]:
    return [text(each) for each in value or () if each is not None]


FORMAT: Final = Format("v1", _recognizes, read=_read)
