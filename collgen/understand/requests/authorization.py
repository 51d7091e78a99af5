"""How a request is authenticated: its auth block, a header written by hand, or its URL."""

from __future__ import annotations

from dataclasses import replace

from collgen.auth.arguments import ArgumentNames
from collgen.auth.blocks import read_auth, use_of_header
from collgen.auth.handwritten import auth_of_header
from collgen.auth.kinds.basic import BasicAuth
from collgen.auth.registry import sample_of
from collgen.model import Auth, ParameterLocation, Template
from collgen.postman.collection import AuthBlock, Entry, RequestSpec
from collgen.postman.references import has_reference, parse, written


def authentication(
    block: AuthBlock | None, spec: RequestSpec, names: ArgumentNames
) -> tuple[Auth | None, RequestSpec]:
    """Return how a request is authenticated, and the request without what stands for it.

    As in Postman, auth goes over an Authorization header that is written by hand; with a key
    elsewhere (another header, the query) it is a header like others.
    """
    use = use_of_header(block)
    if block is not None and use == "writes":
        return read_auth(block, names), _without_authorization(spec)
    if use == "none":
        auth, rest = handwritten_auth(spec, names)
        if auth is not None:
            return auth, rest
    if block is not None:
        return read_auth(block, names), spec
    info = spec.url.user_info if spec.url is not None else ""
    if not info or spec.url is None:
        return None, spec
    # `user:password@host` in a URL is basic auth (RFC 3986, 3.2.1), and a secret in the file.
    user, _, password = info.partition(":")
    auth = BasicAuth(
        username=_text_or_variable(user, "username"),
        password=_text_or_variable(password, "password"),
    )
    return auth, replace(spec, url=replace(spec.url, user_info=""))


def _text_or_variable(text: str, name: str) -> Template:
    return parse(text if has_reference(text) else written(name))


def handwritten_auth(
    spec: RequestSpec, names: ArgumentNames
) -> tuple[Auth | None, RequestSpec]:
    """Recognise an `Authorization` header written by hand, and take it out of the request."""
    for entry in spec.headers:
        if is_authorization(entry):
            auth = auth_of_header(entry.value or "", names)
            if auth is not None:
                rest = tuple(header for header in spec.headers if header is not entry)
                return auth, replace(spec, headers=rest)
    return None, spec


def is_authorization(entry: Entry) -> bool:
    """Return whether an entry of the headers is sent as `Authorization`."""
    return (
        not entry.disabled
        and entry.key is not None
        and entry.key.strip().lower() == "authorization"
    )


def _without_authorization(spec: RequestSpec) -> RequestSpec:
    if not any(map(is_authorization, spec.headers)):
        return spec
    rest = tuple(entry for entry in spec.headers if not is_authorization(entry))
    return replace(spec, headers=rest)


def is_authenticated(auth: Auth | None) -> bool:
    """Return whether a request carries credentials by an auth of its own."""
    return auth is not None and auth.kind != "noauth"


def own_places(auth: Auth | None) -> frozenset[tuple[ParameterLocation, str]]:
    """Return where the auth puts its credentials; the names of headers are in lower case."""
    if auth is None:
        return frozenset()
    sample = sample_of(auth)
    found: set[tuple[ParameterLocation, str]] = set()
    found |= {("query", str(name)) for name, _ in sample.query}
    found |= {("header", str(name).lower()) for name, _ in sample.headers}
    if sample.writes_authorization:
        found.add(("header", "authorization"))
    return frozenset(found)
