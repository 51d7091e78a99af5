"""The HTTP client of a client and its copies, made at the first call."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from ._errors import APIError
from ._transport import (
    DEFAULT_TIMEOUT,
    AsyncHTTPClient,
    HTTPClient,
    create_ssl_context,
)

if TYPE_CHECKING:
    import ssl

    from ._transport import AsyncTransport, Transport

_lock = threading.RLock()
_ssl_context: ssl.SSLContext | None = None


def shared_ssl_context() -> ssl.SSLContext:
    """Return the TLS context of all clients: making one takes 20 to 30 ms."""
    global _ssl_context
    with _lock:
        if _ssl_context is None:
            _ssl_context = create_ssl_context()
        return _ssl_context


class SyncPool:
    """The HTTP client that a client and its copies share, made at the first call."""

    def __init__(
        self,
        client: HTTPClient | None,
        transport: Transport | None,
        proxy: str | None,
        ssl_context: ssl.SSLContext | None,
    ) -> None:
        self._transport = transport
        self._proxy = proxy
        self._ssl_context = ssl_context
        self._owned = client is None
        self.client = client
        self.http_auth = client is not None and client.auth is not None
        self.closed = False

    def get(self) -> HTTPClient:
        """Return the HTTP client."""
        _check_open(closed=self.closed)
        return self.client or self._made()

    def _made(self) -> HTTPClient:
        with _lock:
            if self.client is None:
                self.client = HTTPClient(
                    verify=_tls(self._ssl_context, unused=self._transport is not None),
                    transport=self._transport,
                    proxy=self._proxy,
                    timeout=DEFAULT_TIMEOUT,
                )
            return self.client

    def close(self) -> None:
        """Close the connections, unless they are the caller's own."""
        self.closed = True
        if self._owned and self.client is not None:
            self.client.close()


class AsyncPool:
    """The asynchronous twin of `SyncPool`."""

    def __init__(
        self,
        client: AsyncHTTPClient | None,
        transport: AsyncTransport | None,
        proxy: str | None,
        ssl_context: ssl.SSLContext | None,
    ) -> None:
        self._transport = transport
        self._proxy = proxy
        self._ssl_context = ssl_context
        self._owned = client is None
        self.client = client
        self.http_auth = client is not None and client.auth is not None
        self.closed = False

    def get(self) -> AsyncHTTPClient:
        """Return the HTTP client."""
        _check_open(closed=self.closed)
        return self.client or self._made()

    def _made(self) -> AsyncHTTPClient:
        with _lock:
            if self.client is None:
                self.client = AsyncHTTPClient(
                    verify=_tls(self._ssl_context, unused=self._transport is not None),
                    transport=self._transport,
                    proxy=self._proxy,
                    timeout=DEFAULT_TIMEOUT,
                )
            return self.client

    async def aclose(self) -> None:
        """Close the connections, unless they are the caller's own."""
        self.closed = True
        if self._owned and self.client is not None:
            await self.client.aclose()


def _tls(context: ssl.SSLContext | None, *, unused: bool) -> ssl.SSLContext | bool:
    return context or (True if unused else shared_ssl_context())


def _check_open(*, closed: bool) -> None:
    if closed:
        raise APIError("The client has been closed.")
