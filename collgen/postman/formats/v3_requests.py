"""What a request, an example and an auth of version 3 hold, as Postman's nouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.collection import (
    AuthBlock,
    Body,
    Entry,
    Pointer,
    RequestSpec,
    SavedResponse,
    Script,
    Url,
)
from collgen.postman.entries import entries, form, headers
from collgen.postman.requests import read_auth, read_code
from collgen.postman.urls import query_entries, read_url
from collgen.postman.values import (
    Json,
    JsonObject,
    description,
    json_text,
    maybe_text,
    text,
    text_of,
    truthy,
)

if TYPE_CHECKING:
    from collgen.diagnostics import Report

GRAPHQL: Final = "graphql-request"
_LANGUAGES: Final = ("json", "text", "xml", "html", "javascript")
_LISTENS: Final = {
    "beforerequest": "prerequest",
    "beforequery": "prerequest",
    "afterresponse": "test",
}


def read_sent(value: JsonObject, pointer: Pointer, report: Report) -> RequestSpec:
    """Return what a request sends, or what an example sent."""
    is_graphql = value.get("$kind") == GRAPHQL
    method = text(value.get("method")).strip().upper()
    return RequestSpec(
        method=method or ("POST" if is_graphql else "GET"),
        url=_url(value, pointer, report),
        headers=headers(value.get("headers"), (*pointer, "headers"), report),
        body=(
            _graphql(value, pointer)
            if is_graphql
            else read_v3_body(value.get("body"), (*pointer, "body"), report)
        ),
        auth=read_v3_auth(value.get("auth"), (*pointer, "auth"), report),
        description=description(value.get("description")),
        pointer=pointer,
    )


def read_v3_body(value: Json, pointer: Pointer, report: Report) -> Body | None:
    """Return a body; None when there is none."""
    if isinstance(value, str):
        return Body("raw", value, pointer=pointer)
    if not value:
        return None
    kind, content, at = (
        text(value.get("type")),
        value.get("content"),
        (*pointer, "content"),
    )
    if kind in ("none", ""):
        if content is None:
            return None
        kind = "text" if isinstance(content, str) else "json"
    if kind in _LANGUAGES:
        if isinstance(content, dict | list):
            content = json_text(content, at)
        schema = text(value.get("$type"))
        return Body("raw", text(content), kind, schema=schema, pointer=pointer)
    if kind in ("formdata", "urlencoded"):
        content = _form_content(content, at, report)
    if kind == "formdata":
        return Body("formdata", entries=form(content, at, report), pointer=pointer)
    if kind == "urlencoded":
        found = (
            query_entries(content, at)
            if isinstance(content, str)
            else entries(content, at, report)
        )
        return Body("urlencoded", entries=found, pointer=pointer)
    if kind in ("file", "binary"):
        file = content.get("src") if isinstance(content, dict) else content
        return Body("file", file=file if isinstance(file, str) else "", pointer=pointer)
    if kind == "graphql" and isinstance(content, dict):
        return _graphql(content, at)
    message = f"body type {kind[:40]!r} is unknown: left out"
    report.warn("body-mode", message, Place((*pointer, "type")))
    return None


def _form_content(content: Json, pointer: Pointer, report: Report) -> Json:
    """Return the content of a form without what is none: a text, a map or a list of objects."""
    if content is None or isinstance(content, (str, dict)):
        return content
    if not isinstance(content, list):
        report.error("wrong-type", "it is no list of fields: left out", Place(pointer))
        return None
    for index, fields in enumerate(content):
        if not isinstance(fields, dict | None):
            place = Place((*pointer, index))
            report.error("wrong-type", "it is no field of a form: left out", place)
    return [fields if isinstance(fields, dict) else None for fields in content]


def read_example(
    value: JsonObject, name: str, pointer: Pointer, report: Report
) -> SavedResponse:
    """Return a saved response; written by hand, its members are not nested in `response`."""
    member = "request" if value.get("request") else "originalRequest"
    original, answer = value.get(member), value.get("response")
    at = (*pointer, "response") if answer else pointer
    fields = answer or value
    status = text(fields.get("statusText", fields.get("status")))
    code = "statusCode" if "statusCode" in fields else "code"
    body = fields.get("body")
    content = body.get("content") if isinstance(body, dict) else body
    if isinstance(content, dict | list):
        content = json_text(content, (*at, "body"))
    language = text(body.get("type")) if isinstance(body, dict) else ""
    return SavedResponse(
        name=name,
        code=read_code(fields.get(code), status, (*at, code), report),
        status=status,
        headers=headers(fields.get("headers"), (*at, "headers"), report),
        body=maybe_text(content, (*at, "body", "content")),
        language=language,
        schema=text(body.get("$type")) if isinstance(body, dict) else "",
        original_request=(
            read_sent(original, (*pointer, member), report) if original else None
        ),
        pointer=pointer,
    )


def read_v3_auth(value: Json, pointer: Pointer, report: Report) -> AuthBlock | None:
    """Return an auth of `{type, credentials}`; of a list of them the first."""
    if isinstance(value, list):
        if len(value) > 1:
            message = f"{len(value)} auths are given; the first is used"
            report.warn("auth-several", message, Place(pointer))
        value, pointer = (value[0] if value else None), (*pointer, 0)
    if not value:
        return None
    kind = text(value.get("type"))
    found = read_auth({"type": kind, kind: value.get("credentials")}, pointer, report)
    return found and replace(found, pointer=pointer)


def read_v3_scripts(value: Json, pointer: Pointer) -> tuple[Script, ...]:
    """Return the scripts that run before a request and after its response.

    `http:afterResponse` and `afterResponse` → `test`
    """
    found = []
    for index, script in enumerate(value or ()):
        kind = text(script.get("type")) if script else ""
        listen = _LISTENS.get(kind.rpartition(":")[2].lower())
        if listen and text(script.get("code")):
            at = (*pointer, index, "code")
            found.append(Script(listen, text(script.get("code")), at))
    return tuple(found)


def _url(value: JsonObject, pointer: Pointer, report: Report) -> Url | None:
    url = read_url(value.get("url"), (*pointer, "url"), report)
    if url is None:
        return None
    listed = entries(value.get("queryParams"), (*pointer, "queryParams"), report)
    at = (*pointer, "pathVariables")
    variables = entries(value.get("pathVariables"), at, report)
    return replace(url, query=_query(url.query, listed), variables=variables)


def _query(in_url: tuple[Entry, ...], listed: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the parameters: enabled ones stand in the URL and in the list, and count once."""
    if not listed:
        return in_url
    known = {entry.key for entry in listed if not entry.disabled}
    return tuple(entry for entry in in_url if entry.key not in known) + listed


def _graphql(value: JsonObject, pointer: Pointer) -> Body:
    variables = value.get("variables")
    return Body(
        "graphql",
        query=text(value.get("query")),
        variables="" if variables is None else text_of(variables, pointer),
        operation_name=text(value.get("operationName")),
        disabled=truthy(value.get("disabled")),
        pointer=pointer,
    )
