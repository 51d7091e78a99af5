"""Requests and saved responses: everything inside an item that is sent or answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.collection import (
    AuthBlock,
    Body,
    Pointer,
    RequestSpec,
    SavedResponse,
)
from collgen.postman.entries import entries, form, headers
from collgen.postman.urls import query_entries, read_url
from collgen.postman.values import (
    Json,
    JsonObject,
    description,
    json_text,
    kept,
    maybe_text,
    text,
    text_of,
    truthy,
)

if TYPE_CHECKING:
    from collgen.diagnostics import Report

_MODES: Final = ("raw", "urlencoded", "formdata", "graphql", "file")
_IN_WORDS: Final = {
    "noauth": (),
    "basic": ("username", "password"),
    "bearer": ("token",),
}
"""Types of auth that a text can name, and the fields that follow in it."""
_STATUS: Final = re.compile(r"\s*([1-9]\d\d)\b")


def read_spec(value: Json, pointer: Pointer, report: Report) -> RequestSpec | None:
    """Return what a request sends, from its object or its bare URL."""
    if isinstance(value, str):
        return RequestSpec("GET", read_url(value, pointer, report), pointer=pointer)
    if value is None:
        return None
    get = value.get
    body = (
        "data" if "data" in value and "body" not in value else "body"
    )  # drafts of version 2
    return RequestSpec(
        method=text(get("method")).strip().upper() or "GET",
        url=read_url(get("url"), (*pointer, "url"), report),
        headers=headers(get("header"), (*pointer, "header"), report),
        body=read_body(get(body), (*pointer, body), report),
        auth=read_auth(get("auth"), (*pointer, "auth"), report),
        description=description(get("description")),
        pointer=pointer,
    )


def read_body(value: Json, pointer: Pointer, report: Report) -> Body | None:
    """Return a body; None when there is none or when its mode says that nothing is sent."""
    if isinstance(value, str):
        return Body("raw", raw=value, pointer=pointer)
    if not value:
        return None
    mode = text(value.get("mode")) or _guess_mode(value, pointer, report)
    disabled = truthy(value.get("disabled"))
    if mode == "raw":
        return _raw(value, disabled, pointer, report)
    if mode in ("urlencoded", "formdata"):
        at, fields = (*pointer, mode), value.get(mode)
        if mode == "formdata":
            found = form(fields, at, report)
            return Body("formdata", entries=found, disabled=disabled, pointer=pointer)
        found = (
            query_entries(fields, at)
            if isinstance(fields, str)
            else entries(fields, at, report)
        )
        return Body("urlencoded", entries=found, disabled=disabled, pointer=pointer)
    if mode in ("file", "binary"):
        return _file(value, disabled, pointer)
    if mode == "graphql":
        return _graphql(value.get("graphql"), disabled, pointer)
    if mode and mode != "none":
        message = f"body mode {mode!r} is unknown, expected one of {', '.join(_MODES)}: left out"
        report.warn("body-mode", message, Place((*pointer, "mode")))
    return None


def _guess_mode(value: JsonObject, pointer: Pointer, report: Report) -> str:
    mode = next((mode for mode in _MODES if value.get(mode)), "")
    if mode:
        report.warn(
            "body-mode", f"the body has no `mode`; {mode!r} is assumed", Place(pointer)
        )
    return mode


def _raw(value: JsonObject, disabled: bool, pointer: Pointer, report: Report) -> Body:
    raw = value.get("raw")
    if isinstance(raw, dict | list):
        at = (*pointer, "raw")
        report.warn(
            "value-not-text", "the raw body is no text: it is sent as JSON", Place(at)
        )
        raw = json_text(raw, at)
    options = value.get("options")
    raw_options = options.get("raw") if options else None
    language = text(raw_options.get("language")) if raw_options else ""
    return Body("raw", text(raw), language, disabled=disabled, pointer=pointer)


def _file(value: JsonObject, disabled: bool, pointer: Pointer) -> Body:
    file = value.get("file")
    if not isinstance(file, dict):
        return Body("file", file=text(file), disabled=disabled, pointer=pointer)
    content, path = text(file.get("content")), text(file.get("src"))
    return Body("file", content, file=path, disabled=disabled, pointer=pointer)


def _graphql(value: Json, disabled: bool, pointer: Pointer) -> Body:
    if not isinstance(value, dict):
        return Body("graphql", query=text(value), disabled=disabled, pointer=pointer)
    variables = value.get("variables")
    return Body(
        "graphql",
        query=text(value.get("query")),
        variables=(
            "" if variables is None else text_of(variables, (*pointer, "graphql"))
        ),
        operation_name=text(value.get("operationName")),
        disabled=disabled,
        pointer=pointer,
    )


def read_auth(value: Json, pointer: Pointer, report: Report) -> AuthBlock | None:
    """Return an auth block; None when it says nothing and so inherits."""
    if not value:
        return None
    if isinstance(value, str):
        return _auth_in_words(value, pointer, report)
    kind = text(value.get("type")).strip()
    if not kind:
        named = [
            name for name, fields in value.items() if isinstance(fields, dict | list)
        ]
        if len(named) != 1:
            report.warn("auth-type", "the auth has no `type`: left out", Place(pointer))
            return None
        kind = named[0]
        report.warn(
            "auth-type", f"the auth has no `type`; {kind!r} is assumed", Place(pointer)
        )
    fields = value.get(kind)
    if fields is not None and not isinstance(fields, dict | list):
        message = f"the fields of {kind!r} are no list or object: left out"
        report.warn("auth-fields", message, Place((*pointer, kind)))
    return AuthBlock(kind, _auth_fields(fields, (*pointer, kind)), pointer)


def _auth_in_words(words: str, pointer: Pointer, report: Report) -> AuthBlock | None:
    """Return the auth that a text names: `bearer abc` is a bearer token, `noauth` none at all."""
    kind, _, credential = words.strip().partition(" ")
    kind = kind.lower()
    if kind not in _IN_WORDS:
        # The text may be a credential itself, and is not repeated.
        message = "the auth is text, expected an object with its `type`: left out"
        report.warn("auth-type", message, Place(pointer))
        return None
    message = f"the auth is text, expected an object: {kind!r} is assumed"
    report.warn("auth-type", message, Place(pointer))
    names = _IN_WORDS[kind]
    parts = credential.strip().split(":", max(0, len(names) - 1))
    return AuthBlock(kind, tuple(zip(names, parts, strict=False)), pointer)


def _auth_fields(value: Json, pointer: Pointer) -> tuple[tuple[str, Json], ...]:
    if isinstance(value, dict):
        if isinstance(
            value.get("basicConfig"), list
        ):  # as published documentation has it
            more = value.get("advancedConfig")
            value = value["basicConfig"] + (more if isinstance(more, list) else [])
        else:
            return tuple(
                (key, kept(field, (*pointer, key))) for key, field in value.items()
            )
    if not isinstance(value, list):
        return ()
    return tuple(
        (text(field.get("key")), kept(field.get("value"), (*pointer, index)))
        for index, field in enumerate(value)
        if isinstance(field, dict) and field.get("key") is not None
    )


def read_response(value: JsonObject, pointer: Pointer, report: Report) -> SavedResponse:
    """Return a saved response."""
    get = value.get
    original = get("originalRequest")
    body = (
        "data" if "data" in value and get("body") is None else "body"
    )  # drafts of version 2
    status = text(get("status"))
    return SavedResponse(
        name=text(get("name")),
        code=read_code(get("code"), status, pointer, report),
        status=status,
        headers=headers(get("header"), (*pointer, "header"), report),
        body=maybe_text(get(body), (*pointer, body)),
        language=text(get("_postman_previewlanguage")),
        original_request=read_spec(original, (*pointer, "originalRequest"), report),
        pointer=pointer,
    )


def read_code(value: Json, status: str, pointer: Pointer, report: Report) -> int | None:
    """Return a status code from a number, or from the first word of a status."""
    if type(value) is int and 100 <= value <= 999:
        return value
    match = _STATUS.match(status if value is None else text_of(value))
    if match:
        return int(match[1])
    if value is not None:
        message = f"status code {text_of(value)[:40]!r} is none, expected 100 to 999: left out"
        report.warn("response-code", message, Place((*pointer, "code")))
    return None
