"""OAuth 1.0 (RFC 5849): signatures in a header, a form or the query."""

from __future__ import annotations

import time
from base64 import b64encode
from os import urandom
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_plus

from .._endpoint import Auth
from .._errors import InvalidArgumentError
from .signing import Signer

if TYPE_CHECKING:
    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request

    Pairs = list[tuple[str, str]]

_HASHES = ("SHA1", "SHA256", "SHA512")
_METHODS = {f"{kind}-{name}" for kind in ("HMAC", "RSA") for name in _HASHES}
_FORM = "application/x-www-form-urlencoded"
_DEFAULT_PORTS = {"http": 80, "https": 443}


class OAuth1Auth(Auth):
    """The keys and secrets of a consumer and of its token."""

    __slots__ = (
        "body_hash",
        "callback",
        "consumer_key",
        "consumer_secret",
        "empty_params",
        "encode_header",
        "in_header",
        "method",
        "private_key",
        "realm",
        "token",
        "token_secret",
        "verifier",
        "version",
    )

    def __init__(
        self,
        consumer_key: Template,
        consumer_secret: Template = "",
        *,
        token: Template = "",
        token_secret: Template = "",
        private_key: Template = "",
        method: Template = "HMAC-SHA1",
        version: Template = "",
        realm: Template = "",
        callback: Template = "",
        verifier: Template = "",
        in_header: bool = False,
        body_hash: bool = False,
        empty_params: bool = False,
        encode_header: bool = True,
    ) -> None:
        self.consumer_key = consumer_key
        self.consumer_secret = consumer_secret
        self.token = token
        self.token_secret = token_secret
        self.private_key = private_key
        self.method = method
        self.version = version
        self.realm = realm
        self.callback = callback
        self.verifier = verifier
        self.in_header = in_header
        self.body_hash = body_hash
        self.empty_params = empty_params
        self.encode_header = encode_header

    def signer(self, settings: Settings, /) -> Signer:
        """Return what signs requests."""
        return OAuth1Signer(self, settings)


class OAuth1Signer(Signer):
    """Signs with HMAC, RSA or the secrets as they are."""

    reads_body = True

    def __init__(self, auth: OAuth1Auth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill
        self._fill_or_empty = settings.fill_or_empty

    def sign(self, request: Request, /) -> Request:
        """Return the request with a signature."""
        return self.sign_at(request, str(int(time.time())), urandom(8).hex())

    def sign_at(self, request: Request, timestamp: str, nonce: str) -> Request:
        """Return the request with a signature made at `timestamp`."""
        auth, fill = self._auth, self._fill
        method = fill(auth.method).upper() or "HMAC-SHA1"
        if method != "PLAINTEXT" and method not in _METHODS:
            raise InvalidArgumentError(f"OAuth 1.0 has no signature method {method!r}.")
        request.headers.pop("Authorization", None)
        form = _form(request)
        query = _without_own(_decoded(request.url.query.decode("ascii")))
        own = [
            ("oauth_consumer_key", fill(auth.consumer_key)),
            ("oauth_token", self._fill_or_empty(auth.token)),
            ("oauth_signature_method", method),
            ("oauth_timestamp", timestamp),
            ("oauth_nonce", nonce),
            ("oauth_version", fill(auth.version)),
        ]
        own = [pair for pair in own if pair[1] or auth.empty_params]
        own += [pair for pair in self._extensions(request, method, form) if pair[1]]
        base = _base_string(request, [*own, *query, *(form or [])])
        own.append(("oauth_signature", self._signature(method, base)))
        if auth.in_header:
            request.headers["Authorization"] = self._header(own)
        elif form is not None and request.method in ("POST", "PUT"):
            return _with_content(request, _encoded([*form, *own]))
        else:
            text = _encoded([*query, *own])
            request.url = request.url.copy_with(query=text.encode("ascii"))
        return request

    def _extensions(self, request: Request, method: str, form: Pairs | None) -> Pairs:
        auth, fill = self._auth, self._fill
        body_hash = ""
        if auth.body_hash and form is None and "-" in method:
            from hashlib import new

            algorithm = method.partition("-")[2].lower()
            hashed = new(algorithm, request.content).digest()
            body_hash = b64encode(hashed).decode("ascii")
        return [
            ("oauth_body_hash", body_hash),
            ("oauth_callback", fill(auth.callback)),
            ("oauth_verifier", self._fill_or_empty(auth.verifier)),
        ]

    def _signature(self, method: str, base: str) -> str:
        auth = self._auth
        kind, _, algorithm = method.partition("-")
        if kind == "RSA":
            from .keys import sign_with_key

            key = self._fill(auth.private_key)
            signed = sign_with_key(f"RS{algorithm[3:]}", key, base.encode())
            return b64encode(signed).decode("ascii")
        secrets = (
            self._fill(auth.consumer_secret),
            self._fill_or_empty(auth.token_secret),
        )
        key = "&".join(map(_quoted, secrets))
        if kind == "PLAINTEXT":
            return key
        from hmac import digest

        signed = digest(key.encode(), base.encode(), algorithm.lower())
        return b64encode(signed).decode("ascii")

    def _header(self, own: Pairs) -> str:
        realm = self._fill(self._auth.realm)
        pairs = [(name, value) for name, value in own if value]
        if realm.strip():
            pairs.insert(0, ("realm", realm))
        if self._auth.encode_header:
            pairs = [(_quoted(name), _quoted(value)) for name, value in pairs]
        fields = ",".join(f'{name}="{value}"' for name, value in pairs)
        return f"OAuth {fields}"


def _base_string(request: Request, pairs: Pairs) -> str:
    """Return what is signed (RFC 5849, 3.4.1)."""
    url = request.url
    host = url.raw_host.decode("ascii").lower()
    if url.port is not None and url.port != _DEFAULT_PORTS.get(url.scheme):
        host += f":{url.port}"
    path = url.raw_path.partition(b"?")[0].decode("ascii")
    encoded = sorted((_quoted(name), _quoted(value)) for name, value in pairs)
    parameters = "&".join(f"{name}={value}" for name, value in encoded)
    address = f"{url.scheme}://{host}{path}"
    return "&".join(map(_quoted, (request.method.upper(), address, parameters)))


def _form(request: Request) -> Pairs | None:
    """Return the fields of a form without signatures; None when the body is none."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != _FORM:
        return None
    return _without_own(_decoded(request.content.decode()))


def _decoded(text: str) -> Pairs:
    pairs = [pair.partition("=") for pair in text.split("&") if pair]
    return [(unquote_plus(name), unquote_plus(value)) for name, _, value in pairs]


def _without_own(pairs: Pairs) -> Pairs:
    return [pair for pair in pairs if not pair[0].startswith("oauth_")]


def _encoded(pairs: Pairs) -> str:
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs)


def _quoted(text: str) -> str:
    return quote(text, safe="-._~")


def _with_content(request: Request, text: str) -> Request:
    """Return the request with another body."""
    headers = request.headers.copy()
    headers.pop("Content-Length", None)
    return type(request)(
        request.method,
        request.url,
        headers=headers,
        content=text.encode("ascii"),
        extensions=request.extensions,
    )
