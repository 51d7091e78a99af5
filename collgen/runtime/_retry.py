"""Whether and when a call is tried again: decisions only, nothing is sent or slept."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from math import isnan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_WAIT = 60.0
_FIRST_WAIT = 0.5
_MAX_BACKOFF = 8.0
_RETRIED = frozenset({408, 429, 502, 503, 504})
_REFUSED = frozenset({429, 503})
_IDEMPOTENT = frozenset(
    {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "QUERY", "PROPFIND"}
)


def is_idempotent(method: str) -> bool:
    """Whether sending the same request twice does what sending it once does."""
    return method in _IDEMPOTENT


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
    words = value.strip()
    try:
        seconds = float(words)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(words).timestamp() - now
        except (TypeError, ValueError, OverflowError):
            return None
    return None if isnan(seconds) else max(seconds, 0.0)
