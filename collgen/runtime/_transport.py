"""The HTTP library: the one module that knows it."""

from __future__ import annotations

import logging
import time
from contextvars import ContextVar
from functools import lru_cache
from math import isfinite
from typing import IO, TYPE_CHECKING, Any, TypeVar
from weakref import finalize

import httpx2
from httpx2 import AsyncBaseTransport as AsyncTransport
from httpx2 import AsyncClient as AsyncHTTPClient
from httpx2 import Auth as LibraryAuth
from httpx2 import BaseTransport as Transport
from httpx2 import Client as HTTPClient
from httpx2 import Request, Response, Timeout

from ._errors import APIError, InvalidArgumentError, MissingLibraryError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Awaitable, Callable

    from ._call import Call
    from ._errors import Redactor

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
RequestNotRead = httpx2.RequestNotRead
TooManyRedirects = httpx2.TooManyRedirects

_NO_AUTH = LibraryAuth()
_TIME_IS_OVER = "The time for the whole call is over."

_library_log = logging.getLogger("httpx2")
_redactor: ContextVar[Redactor | None] = ContextVar("_redactor", default=None)
_ends: ContextVar[float | None] = ContextVar("_ends", default=None)
"""When the call that is being made is over."""


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


def begin_exchange(call: Call) -> bool:
    """Have the library's log redacted and its reads end with the call.

    Returns whether `end_exchange` has something to end.
    """
    is_logged = _library_log.isEnabledFor(logging.INFO)
    if is_logged:
        _redactor.set(call.client.redactor)
    if call.ends is not None:
        _ends.set(call.ends)
    return is_logged or call.ends is not None


def end_exchange() -> None:
    """End what `begin_exchange` began."""
    _redactor.set(None)
    _ends.set(None)


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
    try:
        client = kind(
            verify=verify, transport=transport, proxy=proxy, timeout=DEFAULT_TIMEOUT
        )
    except ImportError as error:
        raise MissingLibraryError(
            "The proxy, yours or that of the environment (ALL_PROXY, HTTPS_PROXY), "
            "is a SOCKS proxy: `pip install 'httpx2[socks]'` adds what it needs."
        ) from error
    except (ValueError, httpx2.InvalidURL) as error:
        raise InvalidArgumentError(f"The proxy cannot be used: {error}") from error
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
        raise httpx2.ReadTimeout(_TIME_IS_OVER)
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


def read(call: Call, response: Response) -> None:
    """Read a body until the call is over, or the body is too long."""
    size = _Size(call)
    try:
        size.keep(response, [size.counted(chunk) for chunk in response.iter_bytes()])
    except BaseException:
        response.close()
        raise


async def async_read(call: Call, response: Response) -> None:
    """Read a body until it is too long; `async_in_time` ends the wait."""
    size = _Size(call)
    try:
        chunks = [size.counted(chunk) async for chunk in response.aiter_bytes()]
        size.keep(response, chunks)
    except BaseException:
        await response.aclose()
        raise


class _Size:
    """Counts the bytes of a decompressed body, up to the client's limit."""

    def __init__(self, call: Call) -> None:
        self._limit = call.client.max_response_size
        self._left = self._limit
        self._call = call

    def counted(self, chunk: bytes) -> bytes:
        """Return a piece of the body unless it is one too many, or comes too late."""
        ends = self._call.ends
        if ends is not None and time.monotonic() > ends:
            raise httpx2.ReadTimeout(_TIME_IS_OVER)
        self._left -= len(chunk)
        if self._left < 0:
            raise APIError(
                f"{self._call}: the answer is longer than {self._limit} bytes; stream "
                "it, or give the client a larger max_response_size."
            )
        return chunk

    def keep(self, response: Response, chunks: list[bytes]) -> None:
        """Have a response hold its body, as `response.read()` would."""
        vars(response)["_content"] = b"".join(chunks)


def in_time(_call: Call, response: Response) -> Response:
    """Return a response: `read` has kept the time."""
    return response


async def async_in_time(call: Call, response: Awaitable[Response]) -> Response:
    """Return the response, or fail when the call is over."""
    if call.ends is None:
        return await response
    import anyio

    try:
        with anyio.fail_after(call.ends - time.monotonic()):
            return await response
    except TimeoutError as error:
        raise httpx2.ReadTimeout(_TIME_IS_OVER) from error


def build_request(call: Call, http: HTTPClient | AsyncHTTPClient) -> Request:
    """Return the library's request for a call, anew for each attempt."""
    body: dict[str, Any] = {}
    if call.body is not None:
        body = call.body.for_library(isinstance(http, AsyncHTTPClient))
    limits = http.timeout if call.timeout is None else Timeout(call.timeout)
    own = call.headers
    headers = [
        line
        for line in http.headers.raw
        if line[0].decode("latin-1").lower() not in own
    ]
    headers += [line for lines in own.values() for line in lines]
    url = httpx2.URL(call.url)
    extensions: dict[str, Any] = {"timeout": _seconds(limits, call.ends)}
    if "/." in call.url and (written := _dotted_target(call.url)):
        extensions["target"] = written
    request = _Request(
        call.endpoint.method,
        url.copy_merge_params(http.params) if http.params else url,
        headers=headers,
        cookies=http.cookies,
        **body,
        extensions=extensions,
    )
    request.call = call
    if "cookie" in own and http.cookies:
        _add_cookies(request, http)
    return request


def _dotted_target(url: str) -> bytes | None:
    """Return path and query as they are written, where they hold `.` or `..`."""
    address = url.partition("#")[0].partition("://")[2]
    segments = address.partition("?")[0].split("/")[1:]
    if {".", ".."}.isdisjoint(segments):
        return None
    return address[address.index("/") :].encode("ascii", "ignore")


def _add_cookies(request: Request, http: HTTPClient | AsyncHTTPClient) -> None:
    """Add the session's cookies to those of the call, whose values hold."""
    own = request.headers["cookie"]
    names = {pair.partition("=")[0].strip() for pair in own.split(";")}
    bare = Request(request.method, request.url, cookies=http.cookies)
    others = [
        pair.strip()
        for pair in bare.headers.get("cookie", "").split(";")
        if pair.partition("=")[0].strip() not in {*names, ""}
    ]
    request.headers["Cookie"] = "; ".join([own, *others] if own else others)


class _Request(Request):
    """A request whose repr, which a traceback with locals shows, has no secret."""

    call: Call | None = None
    """None for what a signer sends besides, as for a token."""

    def __repr__(self) -> str:
        return f"<Request({str(self.call or self.method)!r})>"


def _seconds(limits: Timeout, ends: float | None) -> dict[str, float | None]:
    """Return the seconds of each phase; one without a limit gets the default's."""
    seconds = limits.as_dict()
    for phase, limit in seconds.items():
        if limit is not None and limit <= 0:
            raise InvalidArgumentError(f"A timeout must be above 0, not {limit}.")
        if limit is None or not isfinite(limit):
            seconds[phase] = DEFAULT_TIMEOUT.as_dict()[phase]
    if ends is None:
        return seconds
    # Zero would not wait at all, which is no timeout but another error.
    left = max(ends - time.monotonic(), 0.001)
    return {phase: min(limit or left, left) for phase, limit in seconds.items()}


def auth_for(call: Call) -> Any:
    """Return what the library adds as authentication: as a rule nothing."""
    if call.signer is not None:
        replayable = call.body is None or call.body.replayable
        return call.signer.for_library(replayable=replayable)
    return httpx2.USE_CLIENT_DEFAULT if call.http_auth or "@" in call.url else _NO_AUTH


def auth_after(auth: Any, response: Response, request: Request) -> Any:
    """Return what authenticates the next hop: nothing once the origin has changed."""
    return auth if request.url.origin == response.request.url.origin else _NO_AUTH


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


def shown_request(call: Call, request: Request) -> Request:
    """Return a request as errors keep it: as it was sent, without its secrets."""
    redactor = call.client.redactor
    headers = [
        (
            (name, "***")
            if name.lower() in call.sensitive or redactor.hides(name)
            else (name, redactor.text(value))
        )
        for name, value in request.headers.multi_items()
    ]
    try:
        content: bytes | None = redactor.content(request.content)
    except httpx2.RequestNotRead:  # a stream: it is gone
        content = None
    url = redactor.url(str(request.url))
    return Request(request.method, url, headers=headers, content=content)
