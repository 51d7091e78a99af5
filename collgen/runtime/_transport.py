"""The HTTP library: the one module that knows it."""

from __future__ import annotations

import logging
import threading
import time
from contextvars import ContextVar
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any

import httpx2
from httpx2 import AsyncBaseTransport as AsyncTransport
from httpx2 import AsyncClient as AsyncHTTPClient
from httpx2 import BaseTransport as Transport
from httpx2 import Client as HTTPClient
from httpx2 import Request, Response, Timeout

from ._errors import APIError, InvalidArgumentError

if TYPE_CHECKING:
    import ssl
    from collections.abc import (
        AsyncGenerator,
        Awaitable,
        Callable,
        Generator,
        Iterator,
    )

    from ._auth import Signer
    from ._call import Call
    from ._redact import Redactor

__all__ = [
    "AsyncHTTPClient",
    "AsyncPool",
    "AsyncTransport",
    "HTTPClient",
    "Request",
    "Response",
    "SyncPool",
    "Timeout",
    "Transport",
]

DEFAULT_TIMEOUT = Timeout(60.0, connect=5.0)

NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
"""Nothing has reached the server when one of these is raised."""
TRANSIENT = (httpx2.TimeoutException, httpx2.NetworkError, httpx2.RemoteProtocolError)
EXPECTED = (httpx2.RequestError, httpx2.InvalidURL)
TIMED_OUT = httpx2.TimeoutException
UNUSABLE_URL = (httpx2.InvalidURL, httpx2.UnsupportedProtocol)
TooManyRedirects = httpx2.TooManyRedirects

_NO_AUTH = httpx2.Auth()

_library_log = logging.getLogger("httpx2")
_redactor: ContextVar[Redactor | None] = ContextVar("_redactor", default=None)


class _HideSecrets(logging.Filter):
    """Redacts the URLs that the HTTP library logs while one of our calls is running."""

    def filter(self, record: logging.LogRecord) -> bool:
        redactor = _redactor.get()
        if redactor is not None and isinstance(record.args, tuple):
            record.args = tuple(
                redactor.url(str(item)) if isinstance(item, httpx2.URL) else item
                for item in record.args
            )
        return True


_library_log.addFilter(_HideSecrets())

_lock = threading.RLock()
_ssl_context: ssl.SSLContext | None = None


def shared_ssl_context() -> ssl.SSLContext:
    """Return the TLS context of all clients: making one takes 20 to 30 ms."""
    global _ssl_context
    with _lock:
        if _ssl_context is None:
            _ssl_context = httpx2.create_ssl_context()
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


def sleep(seconds: float) -> None:
    """Wait before the next attempt."""
    time.sleep(seconds)


def async_lock() -> Any:
    """Return a lock for whichever event loop runs."""
    import anyio

    return anyio.Lock()


async def async_sleep(seconds: float) -> None:
    """Wait before the next attempt, on whichever event loop runs."""
    import anyio

    await anyio.sleep(seconds)


async def in_thread(function: Callable[[bytes], object], chunk: bytes) -> None:
    """Call a function that may block, without holding up the event loop."""
    import anyio.to_thread

    await anyio.to_thread.run_sync(function, chunk)


def build_request(call: Call, http: HTTPClient | AsyncHTTPClient) -> Request:
    """Return the library's request for a call, anew for each attempt."""
    body = call.body
    content: Any = None
    files: Any = None
    if body is not None:
        files = body.parts or None
        content = body.content
        if body.stream is not None:
            content = body.stream
            if isinstance(http, AsyncHTTPClient):
                from ._body import AsyncFileStream

                content = AsyncFileStream(body.stream)
    limits = http.timeout if call.timeout is None else Timeout(call.timeout)
    seconds = _finite(limits)
    extensions = {
        "timeout": seconds if call.ends is None else _SecondsLeft(seconds, call)
    }
    given = call.headers
    if http.params:  # the caller's own client adds to the query
        return http.build_request(
            call.endpoint.method,
            parse_url(call.url),
            headers=[line for lines in given.values() for line in lines],
            content=content,
            files=files,
            extensions=extensions,
        )
    # What `build_request` does, with each header merged once instead of five times.
    headers = [
        line
        for line in http.headers.raw
        if line[0].decode("latin-1").lower() not in given
    ]
    for lines in given.values():
        headers += lines
    request = _Request(
        call.endpoint.method,
        parse_url(call.url),
        headers=headers,
        cookies=http.cookies,
        content=content,
        files=files,
        extensions=extensions,
    )
    request.call = call
    return request


class _Request(Request):
    """A request whose repr, which a traceback with locals shows, has no secret."""

    call: Call | None = None
    """None for what a signer sends besides, as for a token."""

    def __repr__(self) -> str:
        return f"<Request({str(self.call or self.method)!r})>"


def _finite(limits: Timeout) -> dict[str, float | None]:
    """Return the seconds of each phase; one without a limit gets the default's."""
    seconds = limits.as_dict()
    for phase, limit in seconds.items():
        if limit is None or not isfinite(limit):
            seconds[phase] = DEFAULT_TIMEOUT.as_dict()[phase]
        elif limit <= 0:
            raise InvalidArgumentError(f"A timeout must be above 0, not {limit}.")
    return seconds


class _SecondsLeft(dict[str, float | None]):
    """The seconds of each phase, none beyond the end of the whole call."""

    def __init__(self, seconds: dict[str, float | None], call: Call) -> None:
        super().__init__(seconds)
        self._call = call

    def get(self, phase: str, default: Any = None, /) -> float | None:
        """Return what the library asks for as a phase begins."""
        limit: float | None = super().get(phase, default)
        if limit is None or self._call.ends is None:
            return limit
        # Zero would not wait at all, which is no timeout but another error.
        left: float = self._call.ends - time.monotonic()
        return max(min(limit, left), 0.001)


class _InTime(httpx2.SyncByteStream):
    """A body that is not waited for once the call is over, however slowly it drips."""

    def __init__(self, stream: httpx2.SyncByteStream, ends: float) -> None:
        self._stream = stream
        self._ends = ends

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            if time.monotonic() > self._ends:
                raise httpx2.ReadTimeout("The time for the whole call is over.")
            yield chunk

    def close(self) -> None:
        self._stream.close()


def read_in_time(response: Response, ends: float) -> None:
    """Read a body until the call is over."""
    if isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = _InTime(response.stream, ends)
    try:
        response.read()
    except BaseException:
        response.close()
        raise


async def within(ends: float, exchange: Awaitable[Response]) -> Response:
    """Return the answer, or fail when the call is over."""
    import anyio

    try:
        with anyio.fail_after(ends - time.monotonic()):
            return await exchange
    except TimeoutError as error:
        raise httpx2.ReadTimeout("The time for the whole call is over.") from error


class _Signing(httpx2.Auth):
    """Has a signer authenticate a request, after the library has completed it."""

    def __init__(self, signer: Signer, *, replayable: bool) -> None:
        self._signer = signer
        self._read_body = signer.reads_body or (signer.resends and not replayable)

    def sync_auth_flow(self, request: Request) -> Generator[Request, Response, None]:
        return self._signer.sync_flow(request, read_body=self._read_body)

    def async_auth_flow(self, request: Request) -> AsyncGenerator[Request, Response]:
        return self._signer.async_flow(request, read_body=self._read_body)


def auth_for(call: Call) -> Any:
    """Return what the library adds as authentication: as a rule nothing."""
    if call.signer is not None:
        replayable = call.body is None or call.body.replayable
        return _Signing(call.signer, replayable=replayable)
    return httpx2.USE_CLIENT_DEFAULT if call.http_auth or "@" in call.url else _NO_AUTH


def auth_after(auth: Any, response: Response, request: Request) -> Any:
    """Return what authenticates the next hop: nothing once the origin has changed."""
    return auth if request.url.origin == response.request.url.origin else _NO_AUTH


@lru_cache(maxsize=256)
def parse_url(url: str) -> httpx2.URL:
    """Parse a URL; the same call is often made again."""
    return httpx2.URL(url)


def shown_request(call: Call, request: Request) -> Request:
    """Return a request as errors keep it: as it was sent, without its secrets."""
    redactor = call.client.redactor
    headers = [
        (
            (name, "***")
            if name.lower() in call.sensitive or redactor.hides(name)
            else (name, redactor.words(value))
        )
        for name, value in request.headers.multi_items()
    ]
    try:
        content: bytes | None = redactor.content(request.content)
    except httpx2.RequestNotRead:  # a stream: it is gone
        content = None
    url = redactor.url(str(request.url))
    return Request(request.method, url, headers=headers, content=content)


def hide_secrets(call: Call) -> bool:
    """Have the library's log redacted, if it is kept at all."""
    if not _library_log.isEnabledFor(logging.INFO):
        return False
    _redactor.set(call.client.redactor)
    return True


def show_secrets() -> None:
    """End what `hide_secrets` began."""
    _redactor.set(None)
