"""HTTP digest authentication (RFC 7616)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._auth import Auth, Signer

if TYPE_CHECKING:
    from collections.abc import Generator

    from .._state import Settings
    from .._transport import HTTPDigestAuth, Request, Response


class DigestAuth(Auth):
    """A user name and a password, sent as the answer to the server's challenge."""

    __slots__ = ("password", "username")

    def __init__(self, username: str, password: str) -> None:
        self.username = username
        self.password = password

    def signer(self, settings: Settings, /) -> Signer:
        """Return what answers challenges; it remembers the last one."""
        return _DigestSigner(self, settings)


class _DigestSigner(Signer):
    resends = True

    def __init__(self, auth: DigestAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill
        self._digest: HTTPDigestAuth | None = None

    def flow(self, request: Request, /) -> Generator[Request, Response, None]:
        if self._digest is None:
            from .._transport import HTTPDigestAuth

            auth, fill = self._auth, self._fill
            self._digest = HTTPDigestAuth(fill(auth.username), fill(auth.password))
        return self._digest.auth_flow(request)
