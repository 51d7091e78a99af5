"""Auth: inherited, written by hand as a header, and without the secrets in the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from collgen.model import Auth, AuthField
from collgen.read.collection import AuthBlock, Entry, RequestSpec
from collgen.understand.scope import postman_text
from collgen.understand.secrets import is_secret_name
from collgen.understand.templates import references

# Fields that hold what the caller alone can know, and the argument that stands for a literal one.
_CREDENTIALS = {
    "basic": {"username": "username", "password": "password"},
    "digest": {"username": "username", "password": "password"},
    "ntlm": {"username": "username", "password": "password"},
    "bearer": {"token": "token"},
    "apikey": {"value": "api_key"},
    "oauth2": {
        "accessToken": "access_token",
        "clientSecret": "client_secret",
        "password": "password",
    },
    "oauth1": {
        "consumerKey": "consumer_key",
        "consumerSecret": "consumer_secret",
        "token": "token",
        "tokenSecret": "token_secret",
    },
    "hawk": {"authId": "auth_id", "authKey": "auth_key"},
    "awsv4": {
        "accessKey": "access_key",
        "secretKey": "secret_key",
        "sessionToken": "session_token",
    },
    "edgegrid": {
        "accessToken": "access_token",
        "clientToken": "client_token",
        "clientSecret": "client_secret",
    },
    "jwt": {"secret": "secret", "privateKey": "private_key"},
    "asap": {"privateKey": "private_key"},
}
_OPTIONAL = {"sessionToken", "clientSecret", "token", "tokenSecret", "password"}
_FIELDS_USED = {
    "basic": ("username", "password"),
    "bearer": ("token",),
    "apikey": ("key", "value", "in"),
    "oauth2": ("accessToken", "headerPrefix", "addTokenTo"),
}
SUPPORTED = frozenset({"noauth", *_FIELDS_USED})
_SCHEME = re.compile(
    r"\s*(?P<scheme>bearer|basic)\s+(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL
)
_SCHEME_ALONE = re.compile(r"\s*(bearer|basic)\s*", re.IGNORECASE)


def effective_auth(blocks: Sequence[AuthBlock | None]) -> AuthBlock | None:
    """Return the block that holds for a request: the innermost with a type (`blocks` is outside in)."""
    return next(
        (block for block in reversed(blocks) if block is not None and block.type), None
    )


def writes_authorization(block: AuthBlock | None) -> bool:
    """Tell whether a block puts its credential into the `Authorization` header for certain."""
    if block is None:
        return False
    given = dict(block.fields)
    match block.type:
        case "basic":
            return True
        case "bearer":
            return bool(given.get("token"))
        case "oauth2":
            in_header = given.get("addTokenTo") != "queryParams"
            return in_header and bool(given.get("accessToken"))
        case "apikey":
            name = postman_text(given.get("key") or "").strip().lower()
            return name == "authorization" and given.get("in") != "query"
        case _:
            return False


def leaves_header(block: AuthBlock | None) -> bool:
    """Tell whether an `Authorization` header written by hand is all the auth of a request."""
    if block is None or block.type == "noauth":
        return True
    is_other = block.type in _FIELDS_USED and not writes_authorization(block)
    is_empty = block.type in ("bearer", "oauth2")
    return block.type not in _FIELDS_USED or (is_other and is_empty)


def read_auth(block: AuthBlock) -> Auth:
    """Turn a block into the model's auth; a credential written out becomes a reference."""
    if block.type == "noauth":
        return Auth("noauth")
    given = {
        key: postman_text(value) for key, value in block.fields if value is not None
    }
    credentials = _CREDENTIALS.get(block.type, {})
    fields = []
    for key in _FIELDS_USED.get(
        block.type, tuple(dict.fromkeys((*credentials, *sorted(given))))
    ):
        text = given.get(key, "")
        if key in credentials and "{{" not in text:
            if not text and key in _OPTIONAL and block.type not in _FIELDS_USED:
                continue
            text = "{{" + credentials[key] + "}}"
        elif is_secret_name(key) and text and "{{" not in text:
            text = "{{" + key + "}}"
        if text:
            fields.append(AuthField(key, text))
    return Auth(block.type, tuple(fields))


def literal_credentials(block: AuthBlock) -> list[str]:
    """Return the keys of the block's credentials that are written out."""
    known = _CREDENTIALS.get(block.type, {})
    return [
        key
        for key, value in block.fields
        if key in known
        and key != "username"
        and value
        and "{{" not in postman_text(value)
    ]


def header_auth(spec: RequestSpec) -> tuple[Auth | None, RequestSpec]:
    """Recognise an `Authorization` header written by hand, and take it out of the request."""
    for entry in spec.headers:
        if (
            entry.disabled
            or not entry.key
            or entry.key.strip().lower() != "authorization"
        ):
            continue
        auth = _from_header(entry)
        if auth is not None:
            rest = tuple(header for header in spec.headers if header is not entry)
            return auth, replace(spec, headers=rest)
    return None, spec


def credentials(auth: Auth) -> list[str]:
    """Return the variables that the auth's secret fields refer to."""
    keys = _CREDENTIALS.get(auth.kind, {})
    return [
        name for f in auth.fields if f.key in keys for name in references(f.template)
    ]


def settings(auth: Auth) -> list[str]:
    """Return the other variables that the auth refers to."""
    keys = _CREDENTIALS.get(auth.kind, {})
    return [
        name
        for f in auth.fields
        if f.key not in keys
        for name in references(f.template)
    ]


def _from_header(entry: Entry) -> Auth | None:
    value = entry.value or ""
    match = _SCHEME.fullmatch(value)
    if match is None:
        if _SCHEME_ALONE.fullmatch(value):
            scheme, rest = value.strip().lower(), ""
        elif not value.strip():
            return None
        else:
            template = value if "{{" in value else "{{authorization}}"
            return Auth(
                "apikey",
                (
                    AuthField("key", "Authorization"),
                    AuthField("value", template),
                    AuthField("in", "header"),
                ),
            )
    else:
        scheme, rest = match["scheme"].lower(), match["rest"].strip()
    if scheme == "bearer":
        return Auth(
            "bearer", (AuthField("token", rest if "{{" in rest else "{{token}}"),)
        )
    if "{{" in rest:  # `Basic {{encoded}}`: the caller gives the encoded pair
        return Auth(
            "apikey",
            (
                AuthField("key", "Authorization"),
                AuthField("value", "Basic " + rest),
                AuthField("in", "header"),
            ),
        )
    return Auth(
        "basic",
        (AuthField("username", "{{username}}"), AuthField("password", "{{password}}")),
    )
