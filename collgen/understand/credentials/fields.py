"""The parameters of each kind of auth: which of them only the caller can know, and which are fixed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from collgen.model import Auth, AuthField
from collgen.postman.collection import AuthBlock
from collgen.postman.references import whole_reference
from collgen.understand.values.secrets import (
    is_secret_name,
    may_hold_secret,
    redact_text,
)
from collgen.understand.variables.scope import postman_text


class Field(NamedTuple):
    """A parameter that has a meaning for the client."""

    key: str
    """Postman's."""
    argument: str = ""
    """The client's argument that stands for a value written out; "" when the value is a constant."""
    optional: bool = False
    """Left out when the collection leaves it out or empty."""
    spare: bool = False
    """A client can do without it."""


_ACCOUNT = (Field("username", "username"), Field("password", "password"))
# What the runtime makes itself for each request (nonce, timestamp, …) is not among them.
_KINDS: dict[str, tuple[Field, ...]] = {
    "basic": _ACCOUNT,
    "bearer": (Field("token", "token"),),
    "apikey": (Field("key"), Field("value", "api_key"), Field("in")),
    "digest": _ACCOUNT,
    "ntlm": (*_ACCOUNT, Field("domain")),
    "hawk": (
        Field("authId", "auth_id"),
        Field("authKey", "auth_key"),
        Field("algorithm"),
        Field("extraData"),
        Field("app"),
        Field("delegation"),
        Field("includePayloadHash"),
    ),
    "awsv4": (
        Field("accessKey", "access_key"),
        Field("secretKey", "secret_key"),
        Field("sessionToken", "session_token", optional=True),
        Field("service"),
        Field("region"),
        Field("addAuthDataToQuery"),
    ),
    "edgegrid": (
        Field("accessToken", "access_token"),
        Field("clientToken", "client_token"),
        Field("clientSecret", "client_secret"),
        Field("baseURL"),
        Field("headersToSign"),
        Field("maxBodySize"),
    ),
    "oauth1": (
        Field("consumerKey", "consumer_key"),
        Field("consumerSecret", "consumer_secret"),
        Field("privateKey", "private_key"),
        Field("token", "oauth_token", optional=True),
        Field("tokenSecret", "oauth_token_secret", optional=True),
        Field("verifier", "oauth_verifier", optional=True),
        Field("signatureMethod"),
        Field("version"),
        Field("realm"),
        Field("callback"),
        Field("includeBodyHash"),
        Field("addParamsToHeader"),
        Field("addEmptyParamsToSign"),
        Field("disableHeaderEncoding"),
    ),
    "jwt": (
        Field("algorithm"),
        Field("secret", "jwt_secret"),
        Field("privateKey", "private_key"),
        Field("isSecretBase64Encoded"),
        Field("payload"),
        Field("header"),
        Field("headerPrefix"),
        Field("addTokenTo"),
        Field("queryParamKey"),
    ),
    "asap": (
        Field("privateKey", "private_key"),
        Field("alg"),
        Field("kid"),
        Field("iss"),
        Field("aud"),
        Field("sub"),
        Field("exp"),
        Field("claims"),
    ),
    "oauth2": (
        Field("accessToken", "access_token"),
        Field("headerPrefix"),
        Field("addTokenTo"),
    ),
}
_FETCHING: tuple[Field, ...] = (
    Field("grant_type"),
    Field("accessTokenUrl"),
    Field("refreshTokenUrl"),
    Field("clientId", "client_id"),
    Field("clientSecret", "client_secret"),
    Field("client_authentication"),
    Field("scope"),
    Field("audience"),
    Field("resource"),
)
# What each way of fetching a token takes besides, by the names that Postman gives the ways.
_GRANTS: dict[str, tuple[Field, ...]] = {
    "client_credentials": (),
    "password_credentials": _ACCOUNT,
    "authorization_code": (
        Field("code", "authorization_code"),
        Field("redirect_uri"),
        Field("refreshToken", "refresh_token", spare=True),
    ),
}
_GRANTS["authorization_code_with_pkce"] = (
    *_GRANTS["authorization_code"],
    Field("code_verifier", "code_verifier", spare=True),
)
_CREDENTIAL_KEYS = {
    kind: frozenset(field.key for field in fields if field.argument)
    for kind, fields in _KINDS.items()
}
_CREDENTIAL_KEYS["oauth2"] |= {
    field.key
    for fields in (_FETCHING, *_GRANTS.values())
    for field in fields
    if field.argument
}
# Names, not secrets: no harm in a file.
_PUBLIC = frozenset(("username", "clientId"))

_NOTES = {
    "accessToken": "An access token; without one, one is fetched.",
    "code": "The code that the authorization page gave; it serves once.",
    "refreshToken": "A refresh token, if there is one already.",
    "code_verifier": "The secret behind the code's challenge (RFC 7636).",
}
_JSON = frozenset(("payload", "header", "claims"))
_LINE_BREAKS = re.compile(r"[\r\n\0]+")

KINDS = frozenset(("noauth", *_KINDS))
"""Every kind that the generated client speaks."""


class ArgumentNames:
    """Names for credentials that are written out: one for each, kind by kind."""

    def __init__(self) -> None:
        self._owners: dict[str, tuple[str, str]] = {}

    def name(self, kind: str, argument: str, value: str) -> str:
        """Return the variable; kinds share one only where they share its value."""
        owner, known = self._owners.setdefault(argument, (kind, value))
        if owner == kind or (value and value == known):
            return argument
        return argument if argument.startswith(kind) else f"{kind}_{argument}"


def read_auth(block: AuthBlock, names: ArgumentNames) -> Auth:
    """Turn a block into the model's auth; a credential written out becomes a reference."""
    kind = block.type
    if kind == "noauth":
        return Auth("noauth")
    given = {
        key: postman_text(value) for key, value in block.fields if value is not None
    }
    if kind not in _KINDS:
        return _unknown(kind, given)
    found = []
    grant = _grant(given) if kind == "oauth2" else None
    has_token = "{{" in given.get("accessToken", "")
    for field in _fields(kind, given, grant):
        text = given.get(field.key, "")
        if field.argument and "{{" not in text:
            if not text and field.optional:
                continue
            text = "{{" + names.name(kind, field.argument, text) + "}}"
        spare = field.spare
        if grant is not None and field.argument:
            # A token that the collection refers to is what its calls go by; else one is fetched.
            spare = spare or has_token == (field.key != "accessToken")
        if not field.argument:
            # A constant is printed; what is no JSON goes into a header.
            text = redact_text(text) if may_hold_secret(text) else text
            text = text if field.key in _JSON else _LINE_BREAKS.sub(" ", text)
        if text or (field.key == "headerPrefix" and field.key in given):
            found.append(AuthField(field.key, text, spare))
    return Auth(kind, tuple(found))


def _grant(given: Mapping[str, str]) -> str | None:
    """Return the way in which a token can be fetched, if there is one."""
    if not re.search(r"/|\{\{", given.get("accessTokenUrl", "")):
        return None
    # What Postman shows for a file that says nothing.
    grant = given.get("grant_type") or "authorization_code"
    return grant if grant in _GRANTS else None


def _fields(
    kind: str, given: Mapping[str, str], grant: str | None
) -> tuple[Field, ...]:
    fields = _KINDS[kind]
    if grant is not None:
        fetching = _FETCHING
        if grant.endswith("_pkce") and not given.get("clientSecret"):  # a public client
            fetching = tuple(field for field in fetching if field.key != "clientSecret")
        return (*fields, *fetching, *_GRANTS[grant])
    if kind == "jwt":
        unused = "privateKey" if _is_shared(given.get("algorithm", "")) else "secret"
        return tuple(field for field in fields if field.key != unused)
    if kind == "oauth1":
        is_rsa = given.get("signatureMethod", "").upper().startswith("RSA")
        unused = "consumerSecret" if is_rsa else "privateKey"
        return tuple(field for field in fields if field.key != unused)
    return fields


def _is_shared(algorithm: str) -> bool:
    return not algorithm or algorithm.startswith("HS")


def _unknown(kind: str, given: Mapping[str, str]) -> Auth:
    """Keep what a kind of auth says that the client does not speak, without its secrets."""
    return Auth(
        kind,
        tuple(
            AuthField(
                key,
                "{{" + key + "}}" if is_secret_name(key) and "{{" not in text else text,
            )
            for key, text in sorted(given.items())
            if text
        ),
    )


def notes(auth: Auth) -> Iterator[tuple[str, str]]:
    """Yield variables that stand for what no collection holds, with what to say about them."""
    for field in auth.fields:
        words = _NOTES.get(field.key, "") if field.spare or field.key == "code" else ""
        name = whole_reference(field.template)
        if words and name is not None:
            yield name, words


def literal_credentials(block: AuthBlock) -> list[str]:
    """Return the keys of the block's credentials that are written out."""
    known = _CREDENTIAL_KEYS.get(block.type, frozenset())
    return [
        key
        for key, value in block.fields
        if key in known
        and key not in _PUBLIC
        and value
        and "{{" not in postman_text(value)
    ]


def is_credential(kind: str, key: str) -> bool:
    """Tell whether a field holds what only the caller can know."""
    return key in _CREDENTIAL_KEYS.get(kind, frozenset())
