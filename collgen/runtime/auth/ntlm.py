"""NTLM over HTTP (MS-NTHT): three messages on one connection, by `pyspnego`."""

from __future__ import annotations

import struct
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any

from .._endpoint import Auth
from .._errors import APIConnectionError
from .library import library
from .signing import Signer

if TYPE_CHECKING:
    from collections.abc import Generator

    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request, Response

_MAX_HANDSHAKES = 4


class NtlmAuth(Auth):
    r"""A Windows account; the domain may also stand before the name: `ZOO\anna`."""

    __slots__ = ("domain", "password", "username")

    def __init__(
        self, username: Template, password: Template, *, domain: Template = ""
    ) -> None:
        self.username = username
        self.password = password
        self.domain = domain

    def signer(self, settings: Settings, /) -> Signer:
        """Return what answers challenges."""
        return _NtlmSigner(self, settings)


class _NtlmSigner(Signer):
    resends = True

    def __init__(self, auth: NtlmAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill

    def flow(self, request: Request, /) -> Generator[Request, Response, None]:
        """Send as it is, then, when asked, as the messages of a handshake.

        They belong to a connection. When another call has got in between, on a pool
        that several threads use, the handshake begins anew.
        """
        request.headers.pop("Authorization", None)
        response = yield request
        if response.status_code not in (401, 403) or not _asks(response):
            return
        refusal: type[Exception] = _spnego("spnego.exceptions").SpnegoError
        for _ in range(_MAX_HANDSHAKES):
            context = self._context(request)
            response = yield _with_message(request, context.step())
            challenge = _message(response)
            if response.status_code not in (401, 403) or not challenge:
                return
            first = _connection(response)
            try:
                answer = context.step(challenge)
            except (ValueError, struct.error, refusal) as error:
                kind = type(error).__name__
                raise APIConnectionError(
                    f"The server's NTLM message cannot be answered ({kind})."
                ) from None
            response = yield _with_message(request, answer)
            if response.status_code != 401 or _connection(response) == first:
                return

    def _context(self, request: Request) -> Any:
        spnego = _spnego("spnego")
        auth, fill = self._auth, self._fill
        name, domain = fill(auth.username), fill(auth.domain)
        if domain and "\\" not in name:
            name = f"{domain}\\{name}"
        return spnego.client(
            name,
            fill(auth.password),
            hostname=request.url.host,
            service="HTTP",
            protocol="ntlm",
            options=spnego.NegotiateOptions.use_ntlm,
        )


def _spnego(module: str) -> Any:
    return library(module, "pyspnego", "NTLM authentication")


def _with_message(request: Request, message: bytes) -> Request:
    request.headers["Authorization"] = f"NTLM {b64encode(message).decode('ascii')}"
    return request


def _asks(response: Response) -> bool:
    challenges = ",".join(response.headers.get_list("www-authenticate"))
    return "NTLM" in challenges.upper().replace(",", " ").split()


def _message(response: Response) -> bytes:
    for line in response.headers.get_list("www-authenticate"):
        scheme, _, message = line.strip().partition(" ")
        if scheme.upper() == "NTLM" and message:
            try:
                return b64decode(message.strip())
            except ValueError:
                return b""
    return b""


def _connection(response: Response) -> object:
    """Return what identifies a connection: its two ends."""
    stream = response.extensions.get("network_stream")
    if stream is None:
        return None
    return stream.get_extra_info("client_addr"), stream.get_extra_info("server_addr")
