"""What both halves decide about an exchange: to go on, to wait, to give up, to log."""

from __future__ import annotations

import logging
import os
import time
from typing import TYPE_CHECKING

from ._errors import APIConnectionError, APIError, APITimeoutError, InvalidArgumentError
from ._redact import is_sensitive
from ._retry import retries_status, wait_before
from ._transport import (
    NOT_SENT,
    TIMED_OUT,
    TRANSIENT,
    UNUSABLE_URL,
    TooManyRedirects,
    redirected,
    shown_request,
)

if TYPE_CHECKING:
    from ._body import Body
    from ._call import Call
    from ._transport import Request, Response

_log = logging.getLogger((__package__ or __name__).rpartition(".")[0] or __name__)


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
    texts = [body.content, *(content for _, (_, content, _) in body.parts)]
    redactor = call.client.redactor
    if any(isinstance(t, bytes) and redactor.content(t) != t for t in texts):
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
        return None  # what has come is told at once
    call.retries += 1
    _log.debug(
        "%s: %s, attempt %d follows in %.2f s", call, why, call.retries + 1, seconds
    )
    return seconds


def connection_error(call: Call, error: Exception) -> APIError:
    """Return our own error for one of the library's."""
    words = call.client.redactor.words(str(error) or type(error).__name__)
    if isinstance(error, UNUSABLE_URL):
        return InvalidArgumentError(f"{words} ({call.shown_url()})")
    kind = APIConnectionError
    if isinstance(error, TIMED_OUT):
        kind = APITimeoutError
        words = f"no answer in time ({type(error).__name__})"
    request = getattr(error, "_request", None)
    shown = None if request is None else shown_request(call, request)
    return kind(f"{call}: {words}", request=shown)


def log_exchange(call: Call, response: Response, started: float) -> None:
    """Log what was sent and answered."""
    if _log.isEnabledFor(logging.DEBUG):
        took = (time.perf_counter() - started) * 1000
        _log.debug("%s: %d in %.0f ms", call, response.status_code, took)
