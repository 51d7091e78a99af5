"""The HTTP library: the one module that knows it."""

from __future__ import annotations

import logging
import time
from contextvars import ContextVar
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Any, TypeVar
from weakref import finalize

import httpx2
from httpx2 import AsyncBaseTransport as AsyncTransport
from httpx2 import AsyncClient as AsyncHTTPClient
from httpx2 import Auth as LibraryAuth
from httpx2 import BaseTransport as Transport
from httpx2 import Client as HTTPClient
from httpx2 import Request, Response, Timeout

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable

__all__ = [
    "AsyncHTTPClient",
    "AsyncTransport",
    "HTTPClient",
    "LibraryAuth",
    "Request",
    "Response",
    "Timeout",
    "Transport",
]

HTTPClientT = TypeVar("HTTPClientT", HTTPClient, AsyncHTTPClient)

DEFAULT_TIMEOUT = Timeout(60.0, connect=5.0)

NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
"""Nothing has reached the server when one of these is raised."""
TRANSIENT = (httpx2.TimeoutException, httpx2.NetworkError, httpx2.RemoteProtocolError)
EXPECTED = (httpx2.RequestError, httpx2.InvalidURL)
TIMED_OUT = httpx2.TimeoutException
UNUSABLE_URL = (httpx2.InvalidURL, httpx2.UnsupportedProtocol)
URL = httpx2.URL
USE_CLIENT_DEFAULT = httpx2.USE_CLIENT_DEFAULT
InvalidURL = httpx2.InvalidURL
ReadTimeout = httpx2.ReadTimeout
RequestNotRead = httpx2.RequestNotRead
TooManyRedirects = httpx2.TooManyRedirects

NO_AUTH = LibraryAuth()
TIME_IS_OVER = "The time for the whole call is over."

_library_log = logging.getLogger("httpx2")
_shown: ContextVar[Callable[[str], str] | None] = ContextVar("_shown", default=None)
"""What makes a URL fit for the log."""
_ends: ContextVar[float | None] = ContextVar("_ends", default=None)
"""When the call that is being made is over."""


class _HideSecrets(logging.Filter):
    """Redacts the URLs that the HTTP library logs while one of our calls is running."""

    def filter(self, record: logging.LogRecord) -> bool:
        shown = _shown.get()
        if shown is not None and isinstance(record.args, tuple):
            record.args = tuple(
                shown(str(item)) if isinstance(item, httpx2.URL) else item
                for item in record.args
            )
        return True


_library_log.addFilter(_HideSecrets())


def is_logged() -> bool:
    """Whether the library logs the URLs of requests."""
    return _library_log.isEnabledFor(logging.INFO)


def begin_exchange(shown: Callable[[str], str] | None, ends: float | None) -> None:
    """Have the library log URLs as `shown` has them, and its reads end in time."""
    _shown.set(shown)
    _ends.set(ends)


def end_exchange() -> None:
    """End what `begin_exchange` began."""
    begin_exchange(None, None)


def sleep(seconds: float) -> None:
    """Wait before the next attempt."""
    time.sleep(seconds)


async def async_sleep(seconds: float) -> None:
    """Wait before the next attempt, on whichever event loop runs."""
    import anyio

    await anyio.sleep(seconds)


def async_lock() -> Any:
    """Return a lock for whichever event loop runs."""
    import anyio

    return anyio.Lock()


def write(file: IO[bytes], chunk: bytes) -> None:
    """Write to a file."""
    file.write(chunk)


async def async_write(file: IO[bytes], chunk: bytes) -> None:
    """Write to a file without holding up the event loop."""
    import anyio.to_thread

    await anyio.to_thread.run_sync(file.write, chunk)


@lru_cache(maxsize=1)
def _shared_ssl_context() -> ssl.SSLContext:
    """Return the TLS context of all clients: making one takes 20 to 30 ms."""
    return httpx2.create_ssl_context()


def new_client(
    kind: Callable[..., HTTPClientT],
    transport: object,
    proxy: str | None,
    ssl_context: ssl.SSLContext | None,
) -> HTTPClientT:
    """Return a client of the HTTP library."""
    verify = ssl_context or (transport is not None or _shared_ssl_context())
    client = kind(
        verify=verify, transport=transport, proxy=proxy, timeout=DEFAULT_TIMEOUT
    )
    if transport is None and isinstance(client, HTTPClient):
        _keep_time(client)
    return client


def _keep_time(client: HTTPClient) -> None:
    """Have a synchronous client wait for nothing beyond the end of the call.

    The library knows only a limit for a single read, so that a head which drips byte by
    byte takes as long as it likes. It has no door for this: where its inside is another
    one, such a head is waited for.
    """
    inside = vars(client)
    for transport in (inside.get("_transport"), *inside.get("_mounts", {}).values()):
        pool = getattr(transport, "_pool", None)
        network = getattr(pool, "_network_backend", None)
        if pool is not None and network is not None:
            vars(pool)["_network_backend"] = _Timed(network)


class _Timed:
    """The library's network, or a connection of it, with a limit for all waits."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def connect_tcp(self, *arguments: Any, **keywords: Any) -> _Timed:
        """Connect to a server."""
        return _Timed(self._inner.connect_tcp(*arguments, **_timed(keywords)))

    def start_tls(self, *arguments: Any, **keywords: Any) -> _Timed:
        """Encrypt the connection."""
        return _Timed(self._inner.start_tls(*arguments, **_timed(keywords)))

    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        """Return what has come, or wait for it."""
        return self._inner.read(max_bytes, timeout=_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of a buffer."""
        self._inner.write(buffer, timeout=_left(timeout))


def _timed(keywords: dict[str, Any]) -> dict[str, Any]:
    return {**keywords, "timeout": _left(keywords.get("timeout"))}


def _left(timeout: float | None) -> float | None:
    """Return the seconds that a wait may take."""
    ends = _ends.get()
    if ends is None:
        return timeout
    left = ends - time.monotonic()
    if left <= 0:
        raise httpx2.ReadTimeout(TIME_IS_OVER)
    return left if timeout is None else min(left, timeout)


def event_loop() -> object:
    """Return what connections of a synchronous client belong to: nothing."""
    return None


def async_event_loop() -> object:
    """Return the event loop that runs, to which connections belong."""
    from anyio.lowlevel import current_token

    return current_token()


def close_when_forgotten(owner: object, client: HTTPClient) -> None:
    """Close the connections when nobody holds `owner` any more, or at the end."""
    finalize(owner, client.close)


def async_close_when_forgotten(_owner: object, _client: AsyncHTTPClient) -> None:
    """Leave the connections to their event loop, which ends before."""


def in_time(_ends: float | None, response: Response) -> Response:
    """Return a response: `read` has kept the time."""
    return response


async def async_in_time(ends: float | None, response: Awaitable[Response]) -> Response:
    """Return the response, or fail when the call is over."""
    if ends is None:
        return await response
    import anyio

    try:
        with anyio.fail_after(ends - time.monotonic()):
            return await response
    except TimeoutError as error:
        raise httpx2.ReadTimeout(TIME_IS_OVER) from error


def auth_after(auth: Any, response: Response, request: Request) -> Any:
    """Return what authenticates the next hop: nothing once the origin has changed."""
    return auth if request.url.origin == response.request.url.origin else NO_AUTH


def redirected(response: Response, request: Request, *, keep: bool) -> Request:
    """Return the request of a redirect as Postman has it.

    Unless `keep`, only 307 and 308 keep the method and the body.
    """
    sent = response.request
    keep = keep or response.status_code in (307, 308)
    method = sent.method if keep or sent.method == "HEAD" else "GET"
    headers = request.headers.copy()
    for name in ("content-length", "content-type", "transfer-encoding"):
        headers.pop(name, None)
        if keep and name in sent.headers:
            headers[name] = sent.headers[name]
    return Request(
        method,
        request.url,
        headers=headers,
        stream=sent.stream if keep else None,
        extensions={k: v for k, v in sent.extensions.items() if k != "target"},
    )
