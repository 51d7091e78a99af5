"""One exchange with the server: what is sent, and what is decided when it is over.

Nothing is sent or waited for here, so that both halves of the client use it.
"""

from __future__ import annotations

import logging
import os
import time
from email.utils import parsedate_to_datetime
from math import isfinite, isnan
from typing import TYPE_CHECKING, Any

from ._errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    InvalidArgumentError,
    MissingLibraryError,
    is_sensitive,
)
from ._transport import (
    DEFAULT_TIMEOUT,
    NO_AUTH,
    NOT_SENT,
    TIME_IS_OVER,
    TIMED_OUT,
    TRANSIENT,
    UNUSABLE_URL,
    URL,
    USE_CLIENT_DEFAULT,
    AsyncHTTPClient,
    InvalidURL,
    ReadTimeout,
    Request,
    RequestNotRead,
    Timeout,
    TooManyRedirects,
    begin_exchange,
    is_logged,
    new_client,
    redirected,
)

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from ._call import Call
    from ._encoding import Body
    from ._transport import HTTPClient, HTTPClientT, Response

MAX_WAIT = 60.0
_FIRST_WAIT = 0.5
_MAX_BACKOFF = 8.0
_RETRIED = frozenset({408, 429, 502, 503, 504})
_REFUSED = frozenset({429, 503})

_log = logging.getLogger((__package__ or __name__).rpartition(".")[0] or __name__)


def open_client(
    kind: Callable[..., HTTPClientT],
    transport: object,
    proxy: str | None,
    ssl_context: ssl.SSLContext | None,
) -> HTTPClientT:
    """Return a client of the HTTP library."""
    try:
        return new_client(kind, transport, proxy, ssl_context)
    except ImportError as error:
        raise MissingLibraryError(
            "The proxy, yours or that of the environment (ALL_PROXY, HTTPS_PROXY), "
            "is a SOCKS proxy: `pip install 'httpx2[socks]'` adds what it needs."
        ) from error
    except (ValueError, InvalidURL) as error:
        raise InvalidArgumentError(f"The proxy cannot be used: {error}") from error


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
    url = URL(call.url)
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
    return USE_CLIENT_DEFAULT if call.http_auth or "@" in call.url else NO_AUTH


def begin(call: Call) -> bool:
    """Have the library's log redacted and its reads end with the call.

    Returns whether `end_exchange` has something to end.
    """
    shown = call.client.redactor.url if is_logged() else None
    if shown is None and call.ends is None:
        return False
    begin_exchange(shown, call.ends)
    return True


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
            raise ReadTimeout(TIME_IS_OVER)
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
    except RequestNotRead:  # a stream: it is gone
        content = None
    url = redactor.url(str(request.url))
    return Request(request.method, url, headers=headers, content=content)


def next_hop(call: Call, response: Response, hops: int) -> Request:
    """Return the request that a redirect asks for, without secrets for strangers."""
    request = response.next_request
    most = call.endpoint.max_redirects
    if request is None or hops > most:
        message = f"More than {most} redirects."
        raise TooManyRedirects(message, request=response.request)
    if call.body is not None or request.method != "GET":
        request = redirected(response, request, keep=call.endpoint.keep_method)
    if request.url.origin != response.request.url.origin:
        if call.body is not None and request.method == response.request.method:
            _check_body(call.body, call, request)
        for name in list(request.headers):
            if name.lower() in call.sensitive or is_sensitive(name):
                del request.headers[name]
    return request


def _check_body(body: Body, call: Call, request: Request) -> None:
    """Refuse to send a body to another origin that holds a secret of the client."""
    redactor = call.client.redactor
    if any(redactor.content(sent) != sent for sent in body.in_memory()):
        raise APIError(
            f"The redirect to {request.url.host} is not followed, since the body holds "
            f"your credentials. ({call})"
        )


def wait_after_error(call: Call, error: Exception) -> float | None:
    """Return the seconds before the next attempt, None when there is none."""
    may = isinstance(error, NOT_SENT) or (call.safe and isinstance(error, TRANSIENT))
    if not may or not call.may_retry():
        return None
    return _wait(call, None, type(error).__name__)


def wait_after_status(call: Call, response: Response) -> float | None:
    """Return the seconds before the next attempt, None when there is none."""
    status = response.status_code
    if status < 400 or not retries_status(status, response.headers, safe=call.safe):
        return None
    if not call.may_retry():
        return None
    return _wait(call, response.headers.get("retry-after"), str(status))


def _wait(call: Call, retry_after: str | None, why: str) -> float | None:
    chance = os.urandom(1)[0] / 256
    seconds = wait_before(call.retries, retry_after, now=time.time(), chance=chance)
    if call.ends is not None and time.monotonic() + seconds >= call.ends:
        return None  # no time is left for another attempt
    call.retries += 1
    _log.debug(
        "%s: %s, attempt %d follows in %.2f s", call, why, call.retries + 1, seconds
    )
    return seconds


def connection_error(call: Call, error: Exception) -> APIError:
    """Return our own error for one of the library's."""
    text = call.client.redactor.text(str(error) or type(error).__name__)
    if isinstance(error, UNUSABLE_URL):
        return InvalidArgumentError(f"{text} ({call.shown_url()})")
    kind = APIConnectionError
    if isinstance(error, TIMED_OUT):
        kind = APITimeoutError
        text = f"no answer in time ({type(error).__name__})"
    request = getattr(error, "_request", None)
    shown = None if request is None else shown_request(call, request)
    return kind(f"{call}: {text}", request=shown)


def log_exchange(call: Call, response: Response, started: float) -> None:
    """Log what was sent and answered."""
    if _log.isEnabledFor(logging.DEBUG):
        took = (time.perf_counter() - started) * 1000
        _log.debug("%s: %d in %.0f ms", call, response.status_code, took)


def retries_status(status: int, headers: Mapping[str, str], *, safe: bool) -> bool:
    """Whether a status calls for another attempt.

    A request that is not `safe` to repeat is repeated when the server says that it
    refused it for now: 429 or 503 with Retry-After.
    """
    if status not in _RETRIED:
        return False
    return safe or (status in _REFUSED and "retry-after" in headers)


def wait_before(
    attempt: int, retry_after: str | None, *, now: float, chance: float
) -> float:
    """Return the seconds to wait after failed attempt number `attempt`, from 0.

    `now` is the time as Unix seconds, `chance` a random number below 1.
    """
    asked = parse_retry_after(retry_after, now)
    if asked is not None:
        return min(asked, MAX_WAIT)
    backoff = min(_FIRST_WAIT * 2.0 ** min(attempt, 16), _MAX_BACKOFF)
    return backoff * (0.75 + 0.25 * chance)


def parse_retry_after(value: str | None, now: float) -> float | None:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3)."""
    if not value:
        return None
    text = value.strip()
    try:
        seconds = float(text)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(text).timestamp() - now
        except (TypeError, ValueError, OverflowError):
            return None
    return None if isnan(seconds) else max(seconds, 0.0)
