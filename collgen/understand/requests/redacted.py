"""What redaction took out of a request: the caller gives it, or it is not sent; never its mark."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from collgen.postman.collection import AuthBlock, Body, Entry, RequestSpec, Url
from collgen.postman.references import has_reference, written
from collgen.secrets.text import REDACTED

_UNNAMED: Final = "secret"
"""The variable for what was taken out of a text that says no better name."""


def without_marks(spec: RequestSpec) -> RequestSpec:
    """Return a request with variables where redaction left its mark within a text.

    `/hooks/REDACTED` becomes `/hooks/{{secret}}`. A whole value of the query or the body stays: it
    becomes an argument, and its mark no value of one.
    """
    headers = tuple(found for entry in spec.headers for found in _header(entry))
    url = _url(spec.url) if spec.url is not None else None
    body = _body(spec.body) if spec.body is not None else None
    if (headers, url, body) == (spec.headers, spec.url, spec.body):
        return spec
    return replace(spec, headers=headers, url=url, body=body)


def auth_without_marks(block: AuthBlock | None) -> AuthBlock | None:
    """Return an auth with variables for marks within its texts, as in the payload of a token."""
    if block is None:
        return None
    fields = tuple(
        (key, _named(value) if isinstance(value, str) and _is_within(value) else value)
        for key, value in block.fields
    )
    return block if fields == block.fields else replace(block, fields=fields)


def _is_within(text: str) -> bool:
    """Return whether a mark is a part of a text: `REDACTED-2` is all of a credential."""
    return REDACTED in text and not text.startswith(REDACTED)


def _named(text: str, name: str = _UNNAMED) -> str:
    return text.replace(REDACTED, written(name))


def _url(url: Url) -> Url:
    if REDACTED not in url.host and not any(REDACTED in part for part in url.path):
        return url
    path = tuple(map(_named, url.path))
    return replace(url, raw=_named(url.raw), host=_named(url.host), path=path)


def _body(body: Body) -> Body:
    if REDACTED not in body.query:
        return body
    return replace(body, query=_named(body.query))


def _header(entry: Entry) -> list[Entry]:
    """Return a header with a variable of its name in the place of marks; a cookie is left out."""
    name, value = (entry.key or "").strip(), entry.value or ""
    if REDACTED not in value:
        return [entry]
    if name.lower() == "cookie":
        pairs = [pair.strip() for pair in value.split(";")]
        kept = [pair for pair in pairs if pair and REDACTED not in pair]
        # The session's own cookies are sent without it.
        return [replace(entry, value="; ".join(kept))] if kept else []
    if value == REDACTED:
        return [replace(entry, value=written(name))] if name else []
    is_plain = name.lower() in ("authorization", "proxy-authorization")
    if is_plain and not has_reference(value):
        return [entry]  # it is read as the auth that it is
    return [replace(entry, value=_named(value, _UNNAMED if is_plain else name))]
