"""Credentials that a request spells out, by the client variable that stands in their place."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error

from collgen.auth.arguments import ArgumentNames
from collgen.auth.blocks import effective_auth, keys_of, texts_of, use_of_header
from collgen.model import Auth, Reference, Template
from collgen.postman.collection import Entry, Pointer, RequestSpec
from collgen.postman.references import has_reference, whole_reference
from collgen.understand.calls.wire import decoded
from collgen.understand.requests.authorization import (
    handwritten_auth,
    is_authorization,
)
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.requests.specs import with_one_cookie


def literals(resolved: ResolvedRequest) -> dict[str, str]:
    """Return what `resolve_requests` took out of a request, by the variable that it put there."""
    found: dict[str, str] = {}
    original = with_one_cookie(resolved.request.spec)
    # The entries of a URL or of headers in one text share a place, and a name may come again.
    before: dict[tuple[Pointer, str | None], list[str]] = {}
    for entry in _entries(original):
        before.setdefault((entry.pointer, entry.key), []).append(entry.value or "")
    query = resolved.spec.query
    for entry in _entries(resolved.spec):
        texts = before.get((entry.pointer, entry.key))
        text = texts.pop(0) if texts else entry.value
        name = whole_reference(entry.value or "")
        if name and text is not None and text != entry.value:
            found[name] = decoded(text) if entry in query else text
    if resolved.auth is not None:
        _add_auth(found, resolved.auth, resolved)
    return found


def _entries(spec: RequestSpec) -> list[Entry]:
    return [*spec.headers, *spec.query]


def _add_auth(found: dict[str, str], auth: Auth, resolved: ResolvedRequest) -> None:
    blocks = [folder.auth for folder in resolved.folders]
    block = effective_auth([*blocks, resolved.request.spec.auth])
    if auth.kind == "oauth2" and (block is None or block.type != auth.kind):
        return  # a script's: the request does not know its credentials
    texts = None
    if use_of_header(block) == "none":
        texts = _header_texts(auth, resolved.request.spec)
    if texts is None:
        if block is not None:
            texts = dict(texts_of(block))
        else:
            url = resolved.request.spec.url
            user, _, password = (url.user_info if url else "").partition(":")
            texts = {"username": user, "password": password}
    for key, template in keys_of(auth):
        text, segments = texts.get(key, ""), template.segments
        names = [
            n for n, segment in enumerate(segments) if isinstance(segment, Reference)
        ]
        if not names or has_reference(text):
            continue
        before = str(Template(segments[: names[0]]))
        after = str(Template(segments[names[0] + 1 :]))
        if text.startswith(before) and text.endswith(after):
            found[template.names[0]] = text[len(before) : len(text) - len(after)]


def _header_texts(auth: Auth, spec: RequestSpec) -> dict[str, str] | None:
    """Return the credentials of an `Authorization` header written by hand; None without one."""
    by_hand, _ = handwritten_auth(spec, ArgumentNames())
    if by_hand is None:
        return None
    value = next(entry.value or "" for entry in spec.headers if is_authorization(entry))
    rest = value.strip().partition(" ")[2].strip()
    if auth.kind == "bearer":
        return {"token": rest}
    if auth.kind == "basic":
        return _decoded(rest)
    return {"value": value.strip()}


def _decoded(code: str) -> dict[str, str]:
    """Return the user name and the password in a pair as RFC 7617 encodes it."""
    try:
        pair = b64decode(code, validate=True)
    except (Error, ValueError):
        return {}
    if b64encode(pair).decode() != code or b":" not in pair:
        return {}
    user, _, password = pair.decode("utf-8", "surrogateescape").partition(":")
    return {"username": user, "password": password}
