"""Ways of authentication as the generated client declares them, and what they bring along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.escape import python
from collgen.escape.escaped import PythonSource
from collgen.generate.values import is_built_in

if TYPE_CHECKING:
    from collgen.model import Api, Auth, Operation

_HMAC_HASHES = ("HS256", "HS384", "HS512")
_KEYS = ("keys", "library")
_MAX_BODY = 131072  # bytes: what Akamai's servers sign at most
_CRYPTOGRAPHY = "cryptography>=42"


@dataclass(frozen=True, slots=True)
class _Signing:
    """A kind whose class stands in a module of its own."""

    class_name: str
    module: str
    others: tuple[str, ...] = ()
    """Modules that this one needs."""


_SIGNING = {
    "asap": _Signing("AsapAuth", "asap", ("tokens", *_KEYS)),
    "awsv4": _Signing("AwsV4Auth", "awsv4"),
    "digest": _Signing("DigestAuth", "digest"),
    "edgegrid": _Signing("EdgeGridAuth", "edgegrid"),
    "hawk": _Signing("HawkAuth", "hawk"),
    "jwt": _Signing("JwtAuth", "jwt", ("tokens", *_KEYS)),
    "ntlm": _Signing("NtlmAuth", "ntlm", ("library",)),
    "oauth1": _Signing("OAuth1Auth", "oauth1", _KEYS),
    "oauth2": _Signing("OAuth2Auth", "oauth2"),
}
_GRANTS = {
    "client_credentials": "client_credentials",
    "password_credentials": "password",
    "authorization_code": "authorization_code",
    "authorization_code_with_pkce": "authorization_code",
}


def auth_source(auth: Auth) -> tuple[PythonSource, PythonSource]:
    """Return the name of the auth, and its declaration."""
    class_name, arguments = _declaration(auth)
    inside = ", ".join(arguments)
    return python.string(auth.name), PythonSource(f"{class_name}({inside})")


def runtime_class(auth: Auth) -> tuple[str, str]:
    """Return the module below the runtime that has the auth's class ("" for itself), and the class."""
    if auth.kind in _SIGNING and not _is_given_token(auth):
        signing = _SIGNING[auth.kind]
        return f"auth.{signing.module}", signing.class_name
    return "", _declaration(auth)[0]


def runtime_modules(api: Api) -> list[str]:
    """Return the modules of the runtime's folder `auth` that the client needs, sorted."""
    needed: set[str] = set()
    for auth in api.auths:
        if runtime_class(auth)[0]:
            signing = _SIGNING[auth.kind]
            needed |= {"__init__", signing.module, *signing.others}
    return sorted(needed)


def requirements(api: Api) -> dict[str, str]:
    """Return the libraries that some ways of authentication need, by the name of the extra."""
    found: dict[str, str] = {}
    for auth in api.auths:
        if auth.kind == "ntlm":
            found["ntlm"] = "pyspnego>=0.11"
        elif signs_with_key(auth):
            found[auth.kind] = _CRYPTOGRAPHY
    return dict(sorted(found.items()))


def signs_with_key(auth: Auth) -> bool:
    """Tell whether requests are signed with a private key."""
    if auth.kind == "jwt":
        return auth.get("algorithm", "HS256") not in _HMAC_HASHES
    if auth.kind == "oauth1":
        return auth.get("signatureMethod").upper().startswith("RSA")
    return auth.kind == "asap"


def is_unforeseeable(operation: Operation, status: int = 0) -> bool:
    """Tell whether a test of `operation` has to bring its own authentication.

    It does where signing takes a real key, changes what the test compares (the query, the body),
    or where an answer of this status would make the client fetch a token.
    """
    auth = operation.auth
    if auth is None:
        return False
    if not is_built_in(auth) or signs_with_key(auth):
        return True
    match auth.kind:
        case "jwt":
            return auth.get("addTokenTo") == "queryParam"
        case "awsv4":
            return _is_true(auth, "addAuthDataToQuery")
        case "oauth1":
            return not _is_true(auth, "addParamsToHeader")
        case "oauth2":
            return status == 401 and not _is_given_token(auth)
    return False


def _is_given_token(auth: Auth) -> bool:
    return auth.kind == "oauth2" and not auth.get("accessTokenUrl")


def _is_true(auth: Auth, key: str) -> bool:
    return auth.get(key).lower() == "true"


def _declaration(auth: Auth) -> tuple[str, list[str]]:
    """Return the class of the auth and the arguments of its constructor, as source."""

    def text(key: str, default: str = "") -> str:
        return python.string(auth.get(key, default))

    match auth.kind:
        case "basic":
            return "BasicAuth", [text("username"), text("password")]
        case "bearer":
            prefix = auth.get("headerPrefix", "Bearer")
            extra = [python.string(prefix)] if prefix != "Bearer" else []
            return "BearerAuth", [text("token"), *extra]
        case "apikey":
            place = ['"query"'] if auth.get("in") == "query" else []
            return "ApiKeyAuth", [text("key", "Authorization"), text("value"), *place]
        case "oauth2" if _is_given_token(auth):
            if auth.get("addTokenTo") == "queryParams":
                arguments = ['"access_token"', text("accessToken"), '"query"']
                return "ApiKeyAuth", arguments
            prefix = auth.get("headerPrefix", "Bearer").strip()
            extra = [python.string(prefix)] if prefix != "Bearer" else []
            return "BearerAuth", [text("accessToken"), *extra]
        case kind if kind in _SIGNING:
            return _SIGNING[kind].class_name, list(_signing_arguments(auth))
        case kind:
            return "UnsupportedAuth", [python.string(kind)]


# What stands in order, then what is named: (Postman's key, the class's argument, its default).
_POSITIONAL = {
    "asap": ("privateKey",),
    "awsv4": ("accessKey", "secretKey"),
    "digest": ("username", "password"),
    "edgegrid": ("accessToken", "clientToken", "clientSecret"),
    "hawk": ("authId", "authKey"),
    "jwt": (),
    "ntlm": ("username", "password"),
    "oauth1": ("consumerKey",),
    "oauth2": ("accessToken",),
}
_NAMED: dict[str, tuple[tuple[str, str, str], ...]] = {
    "asap": (
        ("kid", "key_id", ""),
        ("iss", "issuer", ""),
        ("aud", "audience", ""),
        ("sub", "subject", ""),
        ("claims", "claims", "{}"),
        ("alg", "algorithm", "RS256"),
        ("exp", "lifetime", ""),
    ),
    "awsv4": (
        ("sessionToken", "session_token", ""),
        ("service", "service", "execute-api"),
        ("region", "region", "us-east-1"),
    ),
    "edgegrid": (("baseURL", "host", ""), ("headersToSign", "signed_headers", "")),
    "hawk": (
        ("algorithm", "algorithm", "sha256"),
        ("extraData", "ext", ""),
        ("app", "app", ""),
        ("delegation", "delegation", ""),
    ),
    "jwt": (
        ("algorithm", "algorithm", "HS256"),
        ("payload", "payload", "{}"),
        ("header", "head", "{}"),
    ),
    "ntlm": (("domain", "domain", ""),),
    "oauth1": (
        ("consumerSecret", "consumer_secret", ""),
        ("token", "token", ""),
        ("tokenSecret", "token_secret", ""),
        ("privateKey", "private_key", ""),
        ("signatureMethod", "method", "HMAC-SHA1"),
        ("version", "version", ""),
        ("realm", "realm", ""),
        ("callback", "callback", ""),
        ("verifier", "verifier", ""),
    ),
    "oauth2": (
        ("accessTokenUrl", "token_url", ""),
        ("refreshTokenUrl", "refresh_url", ""),
        ("clientId", "client_id", ""),
        ("clientSecret", "client_secret", ""),
        ("username", "username", ""),
        ("password", "password", ""),
        ("code", "code", ""),
        ("code_verifier", "code_verifier", ""),
        ("redirect_uri", "redirect_uri", ""),
        ("refreshToken", "refresh_token", ""),
        ("scope", "scope", ""),
        ("audience", "audience", ""),
        ("resource", "resource", ""),
    ),
}
_SWITCHES: dict[str, tuple[tuple[str, str], ...]] = {
    "awsv4": (("addAuthDataToQuery", "in_query"),),
    "hawk": (("includePayloadHash", "hash_body"),),
    "jwt": (("isSecretBase64Encoded", "base64_secret"),),
    "oauth1": (
        ("addParamsToHeader", "in_header"),
        ("includeBodyHash", "body_hash"),
        ("addEmptyParamsToSign", "empty_params"),
    ),
}


def _signing_arguments(auth: Auth) -> Iterator[str]:
    kind = auth.kind
    for key in _POSITIONAL[kind]:
        yield python.string(auth.get(key))
    if kind == "jwt":
        yield python.string(auth.get("secret") or auth.get("privateKey"))
    for key, argument, default in _NAMED.get(kind, ()):
        value = auth.get(key) or default
        if value != default:
            yield f"{argument}={python.string(value)}"
    for key, argument in _SWITCHES.get(kind, ()):
        if _is_true(auth, key):
            yield f"{argument}=True"
    yield from _odd_arguments(auth)


def _odd_arguments(auth: Auth) -> Iterator[str]:
    """Yield what is not told as the collection writes it."""
    match auth.kind:
        case "edgegrid":
            size = auth.get("maxBodySize")
            if size.isascii() and size.isdigit() and 0 < int(size) < _MAX_BODY:
                yield f"max_body={int(size)}"
        case "oauth1" if _is_true(auth, "disableHeaderEncoding"):
            yield "encode_header=False"
        case "jwt":
            yield from _prefix(auth)
            if auth.get("addTokenTo") == "queryParam":
                name = auth.get("queryParamKey") or "token"
                yield f"query_name={python.string(name)}"
        case "oauth2":
            yield f"grant={python.string(_GRANTS[auth.get('grant_type')])}"
            if auth.get("client_authentication") == "body":
                yield "client_in_body=True"
            yield from _prefix(auth)
            if auth.get("addTokenTo") == "queryParams":
                yield "in_query=True"


def _prefix(auth: Auth) -> Iterator[str]:
    prefix = auth.get("headerPrefix", "Bearer").strip()
    if prefix != "Bearer":
        yield f"prefix={python.string(prefix)}"
