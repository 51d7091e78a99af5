"""Sends requests: the one module that knows the HTTP library."""

from __future__ import annotations

import logging
import os
import threading
import time
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import httpx2
from httpx2 import AsyncBaseTransport as AsyncTransport
from httpx2 import AsyncClient as AsyncHTTPClient
from httpx2 import BaseTransport as Transport
from httpx2 import Client as HTTPClient
from httpx2 import Request, Response, Timeout

from ._answer import decode, status_error
from ._body import AsyncFileStream
from ._call import Call
from ._errors import APIConnectionError, APIError, APITimeoutError, InvalidArgumentError
from ._redact import Redactor, is_sensitive
from ._retry import retries_status, wait_before

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncGenerator, Generator, Mapping

    from ._auth import Signer
    from ._state import ClientState
    from ._values import Endpoint, RequestOptions

__all__ = [
    "AsyncHTTPClient",
    "AsyncSession",
    "AsyncTransport",
    "HTTPClient",
    "Request",
    "Response",
    "SyncSession",
    "Timeout",
    "Transport",
]

DEFAULT_TIMEOUT = Timeout(60.0, connect=5.0)
MAX_REDIRECTS = 10

# Nothing has reached the server when one of these is raised.
_NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_TRANSIENT = (httpx2.TimeoutException, httpx2.NetworkError, httpx2.RemoteProtocolError)

_NO_AUTH = httpx2.Auth()

_log = logging.getLogger((__package__ or __name__).rpartition(".")[0] or __name__)
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

    def __init__(self, client: HTTPClient | None, transport: Transport | None) -> None:
        self._transport = transport
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
                verify = shared_ssl_context() if self._transport is None else True
                self.client = HTTPClient(
                    verify=verify, transport=self._transport, timeout=DEFAULT_TIMEOUT
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
        self, client: AsyncHTTPClient | None, transport: AsyncTransport | None
    ) -> None:
        self._transport = transport
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
                verify = shared_ssl_context() if self._transport is None else True
                self.client = AsyncHTTPClient(
                    verify=verify, transport=self._transport, timeout=DEFAULT_TIMEOUT
                )
            return self.client

    async def aclose(self) -> None:
        """Close the connections, unless they are the caller's own."""
        self.closed = True
        if self._owned and self.client is not None:
            await self.client.aclose()


class SyncSession:
    """Sends the calls of a client."""

    def __init__(self, state: ClientState, pool: SyncPool) -> None:
        self.state = state
        self.pool = pool

    def call(
        self,
        endpoint: Endpoint,
        result: Any,
        path: Mapping[str, object] | None,
        query: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
        body: object,
        options: RequestOptions | None,
    ) -> Any:
        """Send a request, again if need be, and return its decoded answer."""
        http_auth = self.pool.http_auth
        call = Call(
            self.state,
            endpoint,
            path,
            query,
            headers,
            body,
            options,
            http_auth=http_auth,
        )
        try:
            response = self._send(call)
        finally:
            call.close()
        if options is not None and options.on_response is not None:
            options.on_response(response)
        if response.status_code >= 300:
            raise status_error(call, response)
        return decode(response, result)

    def _send(self, call: Call) -> Response:
        http = self.pool.get()
        attempt = 0
        while True:
            try:
                response = self._exchange(call, http)
            except _EXPECTED as error:
                wait = wait_after_error(call, error, attempt)
                if wait is None:
                    raise connection_error(call, error) from error
            else:
                wait = wait_after_status(call, response, attempt)
                if wait is None:
                    return response
            sleep(wait)
            attempt += 1

    def _exchange(self, call: Call, http: HTTPClient) -> Response:
        request = build_request(call, http)
        hidden = hide_secrets(call)
        started = time.perf_counter()
        try:
            auth = auth_for(call)
            response = http.send(request, auth=auth, follow_redirects=False)
            hops = 0
            while response.next_request is not None and call.client.follow_redirects:
                hops += 1
                request = next_hop(call, response, hops)
                auth = auth_after(auth, response, request)
                response = http.send(request, auth=auth, follow_redirects=False)
        finally:
            if hidden:
                _redactor.set(None)
        log_exchange(call, response, started)
        return response


class AsyncSession:
    """The asynchronous twin of `SyncSession`."""

    def __init__(self, state: ClientState, pool: AsyncPool) -> None:
        self.state = state
        self.pool = pool

    async def call(
        self,
        endpoint: Endpoint,
        result: Any,
        path: Mapping[str, object] | None,
        query: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
        body: object,
        options: RequestOptions | None,
    ) -> Any:
        """Send a request, again if need be, and return its decoded answer."""
        http_auth = self.pool.http_auth
        call = Call(
            self.state,
            endpoint,
            path,
            query,
            headers,
            body,
            options,
            http_auth=http_auth,
        )
        try:
            response = await self._send(call)
        finally:
            call.close()
        if options is not None and options.on_response is not None:
            options.on_response(response)
        if response.status_code >= 300:
            raise status_error(call, response)
        return decode(response, result)

    async def _send(self, call: Call) -> Response:
        http = self.pool.get()
        attempt = 0
        while True:
            try:
                response = await self._exchange(call, http)
            except _EXPECTED as error:
                wait = wait_after_error(call, error, attempt)
                if wait is None:
                    raise connection_error(call, error) from error
            else:
                wait = wait_after_status(call, response, attempt)
                if wait is None:
                    return response
            await async_sleep(wait)
            attempt += 1

    async def _exchange(self, call: Call, http: AsyncHTTPClient) -> Response:
        request = build_request(call, http)
        hidden = hide_secrets(call)
        started = time.perf_counter()
        try:
            auth = auth_for(call)
            response = await http.send(request, auth=auth, follow_redirects=False)
            hops = 0
            while response.next_request is not None and call.client.follow_redirects:
                hops += 1
                request = next_hop(call, response, hops)
                auth = auth_after(auth, response, request)
                response = await http.send(request, auth=auth, follow_redirects=False)
        finally:
            if hidden:
                _redactor.set(None)
        log_exchange(call, response, started)
        return response


_EXPECTED = (httpx2.RequestError, httpx2.InvalidURL)


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


def _check_open(*, closed: bool) -> None:
    if closed:
        raise APIError("The client has been closed.")


def digest_auth(username: str, password: str) -> httpx2.DigestAuth:
    """Return the library's own digest authentication."""
    return httpx2.DigestAuth(username, password)


def build_request(call: Call, http: HTTPClient | AsyncHTTPClient) -> Request:
    """Return the library's request for a call, anew for each attempt."""
    body = call.body
    content: Any = None
    files: Any = None
    if body is not None:
        files = body.parts or None
        content = body.content
        if body.stream is not None:
            in_async = isinstance(http, AsyncHTTPClient)
            content = AsyncFileStream(body.stream) if in_async else body.stream
    timeout = http.timeout if call.timeout is None else Timeout(call.timeout)
    extensions = {"timeout": timeout.as_dict()}
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
    return Request(
        call.endpoint.method,
        parse_url(call.url),
        headers=headers,
        cookies=http.cookies,
        content=content,
        files=files,
        extensions=extensions,
    )


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


def next_hop(call: Call, response: Response, hops: int) -> Request:
    """Return the request that a redirect asks for, without secrets for strangers."""
    request = response.next_request
    if request is None or hops > MAX_REDIRECTS:
        message = f"More than {MAX_REDIRECTS} redirects."
        raise httpx2.TooManyRedirects(message, request=response.request)
    if request.url.origin != response.request.url.origin:
        for name in list(request.headers):
            if name.lower() in call.sensitive or is_sensitive(name):
                del request.headers[name]
    return request


def wait_after_error(call: Call, error: Exception, attempt: int) -> float | None:
    """Return the seconds before the next attempt, None when there is none."""
    may = isinstance(error, _NOT_SENT) or (call.safe and isinstance(error, _TRANSIENT))
    if not may or not call.retries_left(attempt):
        return None
    return _wait(call, attempt, None, type(error).__name__)


def wait_after_status(call: Call, response: Response, attempt: int) -> float | None:
    """Return the seconds before the next attempt, None when there is none."""
    status = response.status_code
    if status < 400 or not retries_status(status, response.headers, safe=call.safe):
        return None
    if not call.retries_left(attempt):
        return None
    return _wait(call, attempt, response.headers.get("retry-after"), str(status))


def _wait(call: Call, attempt: int, retry_after: str | None, why: str) -> float:
    seconds = wait_before(
        attempt, retry_after, now=time.time(), chance=os.urandom(1)[0] / 256
    )
    _log.debug(
        "%s %s: %s, attempt %d follows in %.2f s",
        call.endpoint.method,
        call.shown_url(),
        why,
        attempt + 2,
        seconds,
    )
    return seconds


def connection_error(call: Call, error: Exception) -> APIError:
    """Return our own error for one of the library's."""
    words = call.client.redactor.words(str(error) or type(error).__name__)
    if isinstance(error, (httpx2.InvalidURL, httpx2.UnsupportedProtocol)):
        return InvalidArgumentError(f"{words} ({call.shown_url()})")
    kind = APIConnectionError
    if isinstance(error, httpx2.TimeoutException):
        kind = APITimeoutError
        words = f"no answer in time ({type(error).__name__})"
    request = getattr(error, "_request", None)
    where = f"{call.endpoint.method} {call.shown_url()}"
    return kind(f"{where}: {words}", request=request)


def hide_secrets(call: Call) -> bool:
    """Have the library's log redacted, if it is kept at all."""
    if not _library_log.isEnabledFor(logging.INFO):
        return False
    _redactor.set(call.client.redactor)
    return True


def log_exchange(call: Call, response: Response, started: float) -> None:
    """Log what was sent and answered."""
    if _log.isEnabledFor(logging.DEBUG):
        _log.debug(
            "%s %s: %d in %.0f ms",
            call.endpoint.method,
            call.shown_url(),
            response.status_code,
            (time.perf_counter() - started) * 1000,
        )
