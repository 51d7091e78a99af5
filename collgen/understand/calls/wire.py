"""What Postman's runtime puts on the wire for a request, worked out from the collection alone.

This is the yardstick for the generated tests: it shares no code with the client's own composing.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import unquote

from collgen.auth.registry import sample_of
from collgen.model import Auth, JsonValue, ParameterLocation, Template, WireRequest
from collgen.model.references import Literal, PathArgument
from collgen.postman.collection import Entry
from collgen.understand.requests.bodies import ParsedBody
from collgen.understand.requests.headers import header_text
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.requests.urls import encode_path

FILE_PART = "<file>"
Values: TypeAlias = Mapping[tuple[ParameterLocation, str], JsonValue]

# What postman-url-encoder encodes in a query, and `%` and `+` besides: a value means its text.
_QUERY_UNSAFE = re.compile(r"[^!$()*,\-./0-9:;=?@A-Z\[\\\]^_`a-z{|}~]")
_KEY_UNSAFE = re.compile(r"[^!$()*,\-./0-9:;?@A-Z\[\\\]^_`a-z{|}~]")


@dataclass(frozen=True, slots=True)
class Substitution:
    """How a request's references become text."""

    fill: Callable[[str], str]
    path: Mapping[str, str] = field(default_factory=dict)
    """Slot name → text."""
    override: Values = field(default_factory=dict)
    """Values put in place of the collection's own."""
    extra: Values = field(default_factory=dict)
    """Values of required parameters that the collection's request leaves out."""


def wire_request(
    outgoing: OutgoingRequest,
    base: str,
    body: ParsedBody | None,
    substitution: Substitution,
    auth: Auth | None,
) -> WireRequest:
    """Return the request with every reference filled in; auth shows only when it is in the query.

    `base` is what `origin` gives.
    """
    spec = outgoing.spec
    headers = [
        (name, text or "") for name, text in _sent(spec.headers, "header", substitution)
    ]
    headers += [
        (name, _plain(v))
        for (place, name), v in substitution.extra.items()
        if place == "header"
    ]
    # Of names that differ in their case alone, the last one is sent.
    spellings = {name.lower(): name for name, _ in headers}
    text, fields = (
        _body(outgoing, body, substitution) if body is not None else (None, ())
    )
    return WireRequest(
        method=spec.method,
        url=_url(
            spec.query,
            base,
            _path(outgoing.url.url.path, substitution),
            substitution,
            auth,
        ),
        headers=tuple(
            pair for pair in headers if spellings[pair[0].lower()] == pair[0]
        ),
        body=text,
        fields=fields,
    )


def _url(
    entries: Iterable[Entry],
    base: str,
    path: str,
    substitution: Substitution,
    auth: Auth | None,
) -> str:
    own = _query_credentials(auth, substitution) if auth is not None else []
    taken = {name for name, _ in own}
    query = [
        _pair(name, None if text is None else decoded(text))
        for name, text in _sent(entries, "query", substitution)
        if name not in taken
    ]
    for (place, name), value in substitution.extra.items():
        if place == "query":
            texts = [None] if value is None else _texts(value)
            query += [_pair(name, text) for text in texts]
    query += [_pair(name, value) for name, value in own]
    # A host that the caller gives with a slash at its end gets no second one.
    address = base.rstrip("/") + path if path else base
    if address and not path and "/" not in base.partition("://")[2]:
        address += "/"
    # No fragment is sent; a variable's text may hold one.
    address, mark, _ = address.partition("#")
    if mark or not query:
        return address
    return f"{address}{'&' if '?' in address else '?'}{'&'.join(query)}"


def origin(base: str) -> str:
    """Return a filled base as it is sent: with a scheme, and with its host in lower case."""
    if base and "://" not in base:
        base = "http://" + base
    scheme, separator, rest = base.partition("://")
    host, slash, tail = rest.partition("/")
    return scheme.lower() + separator + host.lower() + slash + tail


def _query_credentials(auth: Auth, substitution: Substitution) -> list[tuple[str, str]]:
    return [
        (substitution.fill(str(name)), substitution.fill(str(value)))
        for name, value in sample_of(auth).query
    ]


def decoded(text: str) -> str:
    """Return the text that a query value stands for: Postman leaves `%20` as it is.

    The client encodes arguments, so that an argument of `100%` arrives as such.
    """
    return unquote(text) if "%" in text else text


def _path(template: Template, substitution: Substitution) -> str:
    parts = []
    for segment in template.segments:
        match segment:
            case PathArgument(name):
                parts.append(encode_path(substitution.path.get(name, name)))
            case Literal(text):
                parts.append(text)
            case _:
                parts.append(_variable_path(substitution.fill(str(segment))))
    return "".join(parts)


def _variable_path(text: str) -> str:
    """Encode a variable's text in a path: it may go on to the query or the fragment."""
    return "".join(
        part if part in ("?", "#") else encode_path(part)
        for part in re.split("([?#])", text)
    )


def _pair(key: str, value: str | None) -> str:
    name = _KEY_UNSAFE.sub(_percent, key)
    return name if value is None else f"{name}={_QUERY_UNSAFE.sub(_percent, value)}"


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def _sent(
    entries: Iterable[Entry], location: ParameterLocation, substitution: Substitution
) -> Iterator[tuple[str, str | None]]:
    """Yield name and text of the entries that are sent, overrides in place of their own texts."""
    done: set[str] = set()
    for entry in entries:
        if entry.disabled or not entry.key:
            continue
        key = (location, entry.key)
        if key not in substitution.override:
            if entry.type == "file":
                yield from [(entry.key, FILE_PART)] * max(1, len(entry.files))
                continue
            is_null = entry.value is None and location == "query"
            text = None if is_null else substitution.fill(entry.value or "")
            if text is not None and location == "header":
                text = header_text(text)
            yield entry.key, text
        elif entry.key not in done:
            done.add(entry.key)
            for text in _texts(substitution.override[key]):
                yield entry.key, text


def _texts(value: JsonValue) -> list[str]:
    return (
        [_plain(item) for item in value] if isinstance(value, list) else [_plain(value)]
    )


def _body(
    outgoing: OutgoingRequest, body: ParsedBody, substitution: Substitution
) -> tuple[str | None, tuple[tuple[str, str], ...]]:
    extra = {n: v for (place, n), v in substitution.extra.items() if place == "body"}
    match body.body.kind:
        case "form" | "multipart":
            fields = [
                (name, text or "")
                for name, text in _sent(body.entries, "body", substitution)
            ]
            if body.body.kind == "form":
                fields = _together(fields, outgoing.in_turn)
            more = [
                (name, text) for name, value in extra.items() for text in _texts(value)
            ]
            return None, (*fields, *more)
        case "binary":
            return None, ()
        case "text":
            return substitution.fill(str(body.value)), ()
        case "xml":
            values = {**outgoing.fields, **extra, **_of_body(substitution.override)}
            return _filled_xml(body.body.query, values), ()
        case "json" if body.body.whole:
            return (
                _dump(substitution.override.get(("body", "body"), outgoing.whole)),
                (),
            )
        case kind:
            changed = _of_body(substitution.override)
            value = {**outgoing.fields, **changed, **extra}
            return _dump(value if kind == "json" else _graphql(body, value)), ()


def _of_body(values: Values) -> dict[str, JsonValue]:
    return {name: value for (place, name), value in values.items() if place == "body"}


def _filled_xml(document: Template, values: Mapping[str, JsonValue]) -> str:
    """Return a document with its arguments as XML text."""
    return "".join(
        (
            html.escape(_plain(values.get(segment.name)), quote=False).replace(
                '"', "&quot;"
            )
            if isinstance(segment, PathArgument)
            else str(segment)
        )
        for segment in document.segments
    )


def _together(
    fields: list[tuple[str, str]], in_turn: Iterable[tuple[ParameterLocation, str]]
) -> list[tuple[str, str]]:
    """Return fields as the runtime sends those of a form: a name's values together.

    Those that take turns stay as the collection has them, and so do the members of lists.
    """
    first: dict[str, int] = {}
    for name, _ in fields:
        place = "" if ("body", name) in in_turn or "[]" in name else name
        first.setdefault(place, len(first))
    return sorted(fields, key=lambda pair: first.get(pair[0], first.get("", 0)))


def _graphql(body: ParsedBody, variables: dict[str, JsonValue]) -> JsonValue:
    names = [str(s) for s in body.body.query.segments if not isinstance(s, Literal)]
    texts = {name: _plain(variables.pop(name, name)) for name in names}
    pieces = (texts.get(str(s), str(s)) for s in body.body.query.segments)
    content: dict[str, JsonValue] = {"query": "".join(pieces)}
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
