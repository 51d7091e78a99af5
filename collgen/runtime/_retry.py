"""What is decided between attempts: to follow, to wait and try again, to give up.

Nothing is sent or waited for here, so that both halves of the client use it.
"""

from __future__ import annotations

import logging
import os
import time
from email.utils import parsedate_to_datetime
from math import isnan
from typing import TYPE_CHECKING

from ._errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    InvalidArgumentError,
    is_sensitive,
)
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
    from collections.abc import Mapping

    from ._call import Call
    from ._encoding import Body
    from ._transport import Request, Response

MAX_WAIT = 60.0
_FIRST_WAIT = 0.5
_MAX_BACKOFF = 8.0
_RETRIED = frozenset({408, 429, 502, 503, 504})
_REFUSED = frozenset({429, 503})

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
