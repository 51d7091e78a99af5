"""What Postman's runtime puts on the wire for a request, worked out from the collection alone.

This is the yardstick for the generated tests: it shares no code with the client's own composing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from collgen.model import MISSING, JsonValue, ParameterLocation, WireRequest
from collgen.read.collection import Entry, RequestSpec, Url
from collgen.understand.bodies import ParsedBody
from collgen.understand.urls import base_of, encode_path
from collgen.understand.templates import REFERENCE

FILE_PART = "<file>"
Values: TypeAlias = Mapping[tuple[ParameterLocation, str], JsonValue]

# postman-url-encoder: what a query encodes beyond the path's controls and non-ASCII text.
_QUERY_UNSAFE = re.compile(r"[\x00-\x20\"#&<>'\x7f-\U0010ffff]")
_KEY_UNSAFE = re.compile(r"[\x00-\x20\"#&<>'=\x7f-\U0010ffff]")
_SLOT = re.compile(r"(?<!\{)\{([A-Za-z_][\w .:-]*)\}(?!\})")


@dataclass(frozen=True, slots=True)
class Substitution:
    """How a request's references become text."""

    fill: Callable[[str], str]
    clean: Callable[[str, str], str]
    """(field name, text) → filled text without secrets."""
    clean_json: Callable[[JsonValue], JsonValue]
    path: Mapping[str, str] = field(default_factory=dict)
    """Slot name → text."""
    override: Values = field(default_factory=dict)
    """Values put in place of the collection's own."""
    extra: Values = field(default_factory=dict)
    """Values of required parameters that the collection's request leaves out."""


def wire_request(
    spec: RequestSpec, url: Url | None, body: ParsedBody | None, substitution: Substitution
) -> WireRequest:
    """Return the request with every reference filled in."""
    headers = [
        (entry.key, _text(substitution, "header", entry))
        for entry in spec.headers
        if not entry.disabled and entry.key
    ]
    headers += [(name, _plain(v)) for (place, name), v in substitution.extra.items() if place == "header"]
    text, fields = _body(body, substitution) if body is not None else (None, ())
    return WireRequest(
        method=spec.method,
        url=_url(url, substitution) if url is not None else "",
        headers=tuple(headers),
        body=text,
        fields=fields,
    )


def _url(url: Url, substitution: Substitution) -> str:
    base = substitution.fill(base_of(url))
    if base and "://" not in base:
        base = "http://" + base
    scheme, separator, rest = base.partition("://")
    host, slash, tail = rest.partition("/")
    base = scheme.lower() + separator + host.lower() + slash + tail
    path = "".join("/" + encode_path(_segment(text, substitution)) for text in url.path)
    query = [
        _pair(entry.key, None if entry.value is None else _text(substitution, "query", entry))
        for entry in url.query
        if not entry.disabled and (entry.key is not None or entry.value is not None)
    ]
    query += [_pair(n, _plain(v)) for (place, n), v in substitution.extra.items() if place == "query"]
    address = base + path
    if base and not tail and not slash and not path:
        address += "/"
    return address + ("?" + "&".join(query) if query else "")


def _segment(text: str, substitution: Substitution) -> str:
    if text.startswith(":"):
        name, dot, rest = text[1:].partition(".")
        if name in substitution.path:
            return substitution.path[name] + dot + _segment(rest, substitution)
    if "{" not in text:
        return text
    known = substitution.path
    text = REFERENCE.sub(
        lambda m: known[m[1]] if m[1] in known else substitution.fill(m[0]) if m[1] else "", text
    )
    return _SLOT.sub(lambda m: known.get(m[1], m[0]), text)


def _pair(key: str | None, value: str | None) -> str:
    name = _KEY_UNSAFE.sub(_percent, key or "")
    return name if value is None else f"{name}={_QUERY_UNSAFE.sub(_percent, value)}"


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def _text(substitution: Substitution, location: ParameterLocation, entry: Entry) -> str:
    key = entry.key or ""
    if (location, key) in substitution.override:
        return _plain(substitution.override[location, key])
    return substitution.clean(key, entry.value or "")


def _body(
    body: ParsedBody, substitution: Substitution
) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    extra = {n: v for (place, n), v in substitution.extra.items() if place == "body"}
    match body.body.kind:
        case "form" | "multipart":
            fields = [
                (f.name, FILE_PART if f.entry.type == "file" else _text(substitution, "body", f.entry))
                for f in body.fields
                if f.entry is not None and not f.entry.disabled and f.name
            ]
            return None, (*fields, *((name, _plain(value)) for name, value in extra.items()))
        case "binary":
            return None, ()
        case "text":
            return substitution.clean("", str(body.value)), ()
        case "json" if body.body.whole:
            return _dump(substitution.clean_json(None if body.value is MISSING else body.value)), ()
        case kind:
            present = {f.name: f.value for f in body.fields if f.value is not MISSING}
            value = substitution.clean_json(present)
            assert isinstance(value, dict)
            for (place, name), replacement in substitution.override.items():
                if place == "body" and name in value:
                    value[name] = replacement
            value |= extra
            return _dump(value if kind == "json" else _graphql(body, value)), ()


def _graphql(body: ParsedBody, variables: dict[str, JsonValue]) -> JsonValue:
    content: dict[str, JsonValue] = {"query": body.body.query}
    if body.body.operation_name:
        content["operationName"] = body.body.operation_name
    if variables:
        content["variables"] = variables
    return content


def _dump(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _plain(value: JsonValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
