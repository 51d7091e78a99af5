"""What a request of version 1 sends, its auth and its scripts, as Postman's nouns."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collgen.postman.collection import (
    AuthBlock,
    Body,
    Entry,
    Pointer,
    RequestSpec,
    Script,
    Url,
)
from collgen.postman.entries import entries, form, headers, named
from collgen.postman.requests import read_auth
from collgen.postman.tree import read_scripts
from collgen.postman.urls import query_entries, read_url
from collgen.postman.values import (
    Json,
    JsonObject,
    description,
    text,
    text_of,
    truthy,
)

if TYPE_CHECKING:
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


def read_v1_spec(value: JsonObject, pointer: Pointer, report: Report) -> RequestSpec:
    """Return what a request sends, or what led to a saved response."""
    return RequestSpec(
        method=text(value.get("method")).strip().upper() or "GET",
        url=_url(value, pointer, report),
        headers=_headers(value, pointer, report),
        body=_body(value, pointer, report),
        auth=read_v1_auth(value, pointer, report),
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


def read_v1_auth(
    value: JsonObject, pointer: Pointer, report: Report
) -> AuthBlock | None:
    """Return an auth from `auth`, or from the helper that older files have; None inherits."""
    helper, fields = value.get("currentHelper"), value.get("helperAttributes")
    if "currentHelper" not in value and not fields:
        return read_auth(value.get("auth"), (*pointer, "auth"), report)
    if not helper or helper == "normal":
        return None
    if isinstance(fields, str):
        fields = parsed(fields)
    kind = _AUTHS.get(text(helper), text(helper))
    renamed = _AUTH_FIELDS.get(text(helper), {})
    members = fields.items() if isinstance(fields, dict) else ()
    block = {renamed.get(key, key): field for key, field in members if key != "id"}
    at = (*pointer, "helperAttributes")
    return read_auth({"type": kind, kind: block}, at, report)


def read_v1_scripts(value: JsonObject, pointer: Pointer) -> tuple[Script, ...]:
    """Return the scripts of `events`, or of the texts that older files have."""
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


def parsed(content: str) -> Json:
    """Return the value of a JSON text; None of any other text."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def ids(value: Json) -> list[str]:
    """Return the ids of an order list."""
    return [text(each) for each in value or () if each is not None]
