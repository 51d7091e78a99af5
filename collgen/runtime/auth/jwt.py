"""A JSON Web Token of the client's own making, in a header or in the query."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from .._endpoint import Auth
from .signing import Signer

if TYPE_CHECKING:
    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request


class JwtAuth(Auth):
    """A secret (HS…) or a private key, and what the tokens say."""

    __slots__ = (
        "algorithm",
        "base64_secret",
        "head",
        "key",
        "payload",
        "prefix",
        "query_name",
    )

    def __init__(
        self,
        key: Template,
        *,
        algorithm: Template = "HS256",
        payload: Template = "{}",
        head: Template = "{}",
        base64_secret: bool = False,
        prefix: Template = "Bearer",
        query_name: Template | None = None,
    ) -> None:
        self.key = key
        self.algorithm = algorithm
        self.payload = payload
        self.head = head
        self.base64_secret = base64_secret
        self.prefix = prefix
        self.query_name = query_name

    def signer(self, settings: Settings, /) -> Signer:
        """Return what makes the tokens."""
        return _JwtSigner(self, settings)


class _JwtSigner(Signer):
    def __init__(self, auth: JwtAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill

    def sign(self, request: Request, /) -> Request:
        auth = self._auth
        token = self._token()
        if auth.query_name is None:
            value = f"{self._fill(auth.prefix)} {token}".strip()
            request.headers["Authorization"] = value
            return request
        name = self._fill(auth.query_name)
        pairs = [pair for pair in request.url.query.decode("ascii").split("&") if pair]
        kept = [p for p in pairs if unquote(p.partition("=")[0]) != name]
        kept.append(f"{quote(name, safe='')}={token}")
        request.url = request.url.copy_with(query="&".join(kept).encode("ascii"))
        return request

    def _token(self) -> str:
        from .tokens import json_object, make_token, with_dynamic_values

        auth, fill = self._auth, self._fill
        algorithm = fill(auth.algorithm)
        text = fill(auth.key)
        key: str | bytes = text
        if algorithm.startswith("HS"):
            key = _secret(text) if auth.base64_secret else text.encode()
        header = json_object(
            fill(with_dynamic_values(auth.head)), "header of the token"
        )
        payload = json_object(
            fill(with_dynamic_values(auth.payload)), "payload of the token"
        )
        return make_token(algorithm, header, payload, key)


def _secret(text: str) -> bytes:
    """Decode base64 of either alphabet, with or without padding."""
    plain = "".join(text.split()).rstrip("=").replace("-", "+").replace("_", "/")
    return b64decode(plain + "=" * (-len(plain) % 4))
