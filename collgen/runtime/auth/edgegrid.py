"""Akamai EdgeGrid: EG1-HMAC-SHA256 signatures."""

from __future__ import annotations

import time
from base64 import b64encode
from typing import TYPE_CHECKING

from .._endpoint import Auth
from .signing import Signer

if TYPE_CHECKING:
    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request

MAX_BODY = 131072
"""Bytes of a body that are signed, unless the API says otherwise."""


class EdgeGridAuth(Auth):
    """Two tokens and a secret of an Akamai API client."""

    __slots__ = (
        "access_token",
        "client_secret",
        "client_token",
        "host",
        "max_body",
        "signed_headers",
    )

    def __init__(
        self,
        access_token: Template,
        client_token: Template,
        client_secret: Template,
        *,
        host: Template = "",
        signed_headers: Template = "",
        max_body: int = MAX_BODY,
    ) -> None:
        self.access_token = access_token
        self.client_token = client_token
        self.client_secret = client_secret
        self.host = host
        self.signed_headers = signed_headers
        self.max_body = max_body

    def signer(self, settings: Settings, /) -> Signer:
        """Return what signs requests."""
        return EdgeGridSigner(self, settings)


class EdgeGridSigner(Signer):
    """Signs as Akamai's authentication guide says."""

    reads_body = True

    def __init__(self, auth: EdgeGridAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill

    def sign(self, request: Request, /) -> Request:
        """Write the Authorization header."""
        now = time.strftime("%Y%m%dT%H:%M:%S+0000", time.gmtime())
        header = self.header(request, timestamp=now, nonce=_uuid4())
        request.headers["Authorization"] = header
        return request

    def header(self, request: Request, *, timestamp: str, nonce: str) -> str:
        """Return the header's value."""
        auth, fill = self._auth, self._fill
        unsigned = (
            f"EG1-HMAC-SHA256 client_token={fill(auth.client_token)};"
            f"access_token={fill(auth.access_token)};timestamp={timestamp};nonce={nonce};"
        )
        url = request.url
        fields = [
            request.method,
            url.scheme,
            _host(fill(auth.host)) or url.netloc.decode("ascii"),
            url.raw_path.decode("ascii"),
            self._headers(request),
            self._body_hash(request),
            unsigned,
        ]
        key = _hmac(timestamp, fill(auth.client_secret))
        return f"{unsigned}signature={_hmac(chr(9).join(fields), key)}"

    def _headers(self, request: Request) -> str:
        names = self._fill(self._auth.signed_headers).split(",")
        signed: list[str] = []
        for name in names:
            value = " ".join(request.headers.get(name.strip(), "").split())
            if value:
                signed.append(f"{name.strip().lower()}:{value}")
        return "\t".join(signed)

    def _body_hash(self, request: Request) -> str:
        """Return the hash of a POST's body; other methods' bodies are not signed."""
        if request.method != "POST" or not request.content:
            return ""
        from hashlib import sha256

        signed = request.content[: self._auth.max_body]
        return b64encode(sha256(signed).digest()).decode("ascii")


def _hmac(message: str, key: str) -> str:
    from hmac import digest

    return b64encode(digest(key.encode(), message.encode(), "sha256")).decode("ascii")


def _host(address: str) -> str:
    """Return the host, perhaps with a port, of an address with or without a scheme."""
    return address.rpartition("://")[2].partition("/")[0].lower()


def _uuid4() -> str:
    from uuid import uuid4

    return str(uuid4())
