"""Auth: inherited, written by hand as a header, and without the secrets in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from collgen.model import Auth, AuthField
from collgen.postman.collection import AuthBlock, Entry, RequestSpec
from collgen.postman.references import references
from collgen.understand.credentials.fields import ArgumentNames, is_credential
from collgen.understand.variables.scope import postman_text

_SCHEME = re.compile(
    r"\s*(?P<scheme>bearer|basic)\s+(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL
)
_SCHEME_ALONE = re.compile(r"\s*(bearer|basic)\s*", re.IGNORECASE)
# `Token abc`, `Token token=abc`, `ApiKey key="abc"`: all but the secret is a constant.
_OTHER_SCHEME = re.compile(
    r"\s*(?P<before>[A-Za-z][\w-]* +(?:\w+=)?(?P<quote>\"?))[^\s\",=]+=*(?P=quote)\s*"
)
# Their single word is the product of a computation, and worth nothing a second time.
_COMPUTED = re.compile(
    r"\s*(?:aws4-hmac-sha256|digest|hawk|negotiate|ntlm|oauth|signature)\b",
    re.IGNORECASE,
)
# The kinds that write the Authorization header, and the field without which they write nothing.
_WRITES_HEADER = {
    "asap": "privateKey",
    "awsv4": "",
    "basic": "",
    "bearer": "token",
    "digest": "",
    "edgegrid": "clientSecret",
    "hawk": "authKey",
    "jwt": "",
    "ntlm": "",
    "oauth1": "consumerKey",
    "oauth2": "accessToken",
}
_IN_QUERY = {
    "oauth2": ("addTokenTo", "queryParams"),
    "jwt": ("addTokenTo", "queryParam"),
    "awsv4": ("addAuthDataToQuery", "true"),
}


def effective_auth(blocks: Sequence[AuthBlock | None]) -> AuthBlock | None:
    """Return the block that holds for a request: the innermost with a type (`blocks` is outside in)."""
    return next(
        (block for block in reversed(blocks) if block is not None and block.type), None
    )


def use_of_header(block: AuthBlock | None) -> Literal["writes", "leaves", "none"]:
    """Tell what the block does to the Authorization header: `none` when it does nothing at all.

    It writes it, over any other, or it leaves it alone and puts its credentials elsewhere.
    """
    if block is None:
        return "none"
    kind = block.type
    given = {k: postman_text(v) for k, v in block.fields if v is not None}
    if kind == "apikey":
        is_header = given.get("in") != "query"
        is_same = given.get("key", "").strip().lower() == "authorization"
        return "writes" if is_header and is_same else "leaves"
    if kind not in _WRITES_HEADER:
        return "none"
    needed = _WRITES_HEADER[kind]
    if needed and not given.get(needed):
        return "none"
    place, value = _IN_QUERY.get(kind, ("", ""))
    in_query = bool(place) and given.get(place, "").lower() == value.lower()
    return "leaves" if in_query else "writes"


def without_authorization(spec: RequestSpec) -> RequestSpec:
    """Return the request without the Authorization headers that its auth replaces."""
    if not any(_is_authorization(entry) for entry in spec.headers):
        return spec
    rest = tuple(entry for entry in spec.headers if not _is_authorization(entry))
    return replace(spec, headers=rest)


def header_auth(
    spec: RequestSpec, names: ArgumentNames
) -> tuple[Auth | None, RequestSpec]:
    """Recognise an `Authorization` header written by hand, and take it out of the request."""
    for entry in spec.headers:
        if not _is_authorization(entry):
            continue
        auth = _from_header(entry, names)
        if auth is not None:
            rest = tuple(header for header in spec.headers if header is not entry)
            return auth, replace(spec, headers=rest)
    return None, spec


def credentials(auth: Auth) -> list[str]:
    """Return the variables that the auth's secret fields refer to."""
    return [
        name
        for f in auth.fields
        if is_credential(auth.kind, f.key)
        for name in references(f.template)
    ]


def settings(auth: Auth) -> list[str]:
    """Return the other variables that the auth refers to, but those that Postman makes up."""
    return [
        name
        for f in auth.fields
        if not is_credential(auth.kind, f.key)
        for name in references(f.template)
        if not name.startswith("$")
    ]


def _is_authorization(entry: Entry) -> bool:
    return (
        not entry.disabled
        and bool(entry.key)
        and entry.key is not None
        and entry.key.strip().lower() == "authorization"
    )


def _from_header(entry: Entry, names: ArgumentNames) -> Auth | None:
    value = entry.value or ""
    match = _SCHEME.fullmatch(value)
    if match is None:
        if not value.strip():
            return None
        if not _SCHEME_ALONE.fullmatch(value):
            return _as_written(_template(value, names))
        scheme, rest = value.strip().lower(), ""
    else:
        scheme, rest = match["scheme"].lower(), match["rest"].strip()
    if scheme == "bearer":
        token = rest if "{{" in rest else _reference(names, "bearer", "token")
        fields = [AuthField("token", token)]
        if match is not None and match["scheme"] != "Bearer":
            fields.append(AuthField("headerPrefix", match["scheme"]))
        return Auth("bearer", tuple(fields))
    if "{{" in rest:  # `Basic {{encoded}}`: the caller gives the encoded pair
        return _as_written("Basic " + rest)
    pair = ("username", "password")
    return Auth(
        "basic",
        tuple(AuthField(key, _reference(names, "basic", key)) for key in pair),
    )


def _template(value: str, names: ArgumentNames) -> str:
    """Return the header's value with a reference in place of its secret."""
    if "{{" in value:
        return value
    match = _OTHER_SCHEME.fullmatch(value)
    if match is None or _COMPUTED.match(value):
        return _reference(names, "apikey", "authorization")
    token = _reference(names, "bearer", "token")
    return f"{match['before'].lstrip()}{token}{match['quote']}"


def _reference(names: ArgumentNames, kind: str, argument: str) -> str:
    return "{{" + names.name(kind, argument, "") + "}}"


def _as_written(template: str) -> Auth:
    fields = (("key", "Authorization"), ("value", template), ("in", "header"))
    return Auth("apikey", tuple(AuthField(*field) for field in fields))
