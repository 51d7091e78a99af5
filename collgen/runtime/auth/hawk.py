"""Hawk: a MAC over the request's head and, if wanted, its body."""

from __future__ import annotations

import time
from base64 import b64encode
from os import urandom
from typing import TYPE_CHECKING

from .._endpoint import Auth
from .._errors import InvalidArgumentError
from .signing import Signer

if TYPE_CHECKING:
    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request

_ALGORITHMS = ("sha1", "sha256")


class HawkAuth(Auth):
    """An id and a key; what else there is, is signed with them."""

    __slots__ = (
        "algorithm",
        "app",
        "auth_id",
        "auth_key",
        "delegation",
        "ext",
        "hash_body",
    )

    def __init__(
        self,
        auth_id: Template,
        auth_key: Template,
        *,
        algorithm: Template = "sha256",
        ext: Template = "",
        app: Template = "",
        delegation: Template = "",
        hash_body: bool = False,
    ) -> None:
        self.auth_id = auth_id
        self.auth_key = auth_key
        self.algorithm = algorithm
        self.ext = ext
        self.app = app
        self.delegation = delegation
        self.hash_body = hash_body

    def signer(self, settings: Settings, /) -> Signer:
        """Return what signs requests."""
        return HawkSigner(self, settings)


class HawkSigner(Signer):
    """Signs as the Hawk scheme says, version 1."""

    def __init__(self, auth: HawkAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill
        self.reads_body = auth.hash_body

    def sign(self, request: Request, /) -> Request:
        """Write the Authorization header."""
        header = self.header(
            request, timestamp=str(int(time.time())), nonce=urandom(6).hex()
        )
        request.headers["Authorization"] = header
        return request

    def header(self, request: Request, *, timestamp: str, nonce: str) -> str:
        """Return the header's value."""
        from hmac import digest

        auth, fill = self._auth, self._fill
        algorithm = fill(auth.algorithm).lower() or "sha256"
        if algorithm not in _ALGORITHMS:
            raise InvalidArgumentError(f"Hawk has no algorithm {algorithm!r}.")
        ext, app, delegation = map(fill, (auth.ext, auth.app, auth.delegation))
        url = request.url
        body_hash = self._body_hash(request, algorithm) if auth.hash_body else ""
        lines = [
            "hawk.1.header",
            timestamp,
            nonce,
            request.method,
            url.raw_path.decode("ascii"),
            url.raw_host.decode("ascii").lower(),
            str(url.port or (443 if url.scheme == "https" else 80)),
            body_hash,
            ext.replace("\\", "\\\\").replace("\n", "\\n"),
            *([app, delegation] if app else []),
            "",
        ]
        key = fill(auth.auth_key).encode()
        mac = digest(key, "\n".join(lines).encode(), algorithm)
        fields = {
            "id": fill(auth.auth_id),
            "ts": timestamp,
            "nonce": nonce,
            "hash": body_hash,
            "ext": ext,
            "mac": b64encode(mac).decode("ascii"),
            "app": app,
            "dlg": delegation if app else "",
        }
        parts = (f"{k}={_quoted(v)}" for k, v in fields.items() if v)
        return f"Hawk {', '.join(parts)}"

    @staticmethod
    def _body_hash(request: Request, algorithm: str) -> str:
        """Return the hash of the body and its media type; none without a body."""
        if not request.content:
            return ""
        from hashlib import new

        media_type = request.headers.get("content-type", "").partition(";")[0]
        head = f"hawk.1.payload\n{media_type.strip().lower()}\n".encode()
        payload = new(algorithm, head + request.content + b"\n")
        return b64encode(payload.digest()).decode("ascii")


def _quoted(value: str) -> str:
    if "\r" in value or "\n" in value:
        raise InvalidArgumentError("A field of the Hawk header has line breaks.")
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
