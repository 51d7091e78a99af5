"""The end of a call, with all its attempts and waits: `total_timeout`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from ._transport import ReadTimeout, SyncByteStream, async_limit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from ._call import Call
    from ._transport import Response


class SecondsLeft(dict[str, float | None]):
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


class _InTime(SyncByteStream):
    """A body that is not waited for once the call is over, however slowly it drips."""

    def __init__(self, stream: SyncByteStream, ends: float) -> None:
        self._stream = stream
        self._ends = ends

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._stream:
            if time.monotonic() > self._ends:
                raise ReadTimeout("The time for the whole call is over.")
            yield chunk

    def close(self) -> None:
        self._stream.close()


def read_in_time(response: Response, ends: float) -> None:
    """Read a body until the call is over."""
    if isinstance(response.stream, SyncByteStream):
        response.stream = _InTime(response.stream, ends)
    try:
        response.read()
    except BaseException:
        response.close()
        raise


async def within(ends: float, exchange: Awaitable[Response]) -> Response:
    """Return the answer, or fail when the call is over."""
    try:
        with async_limit(ends - time.monotonic()):
            return await exchange
    except TimeoutError as error:
        raise ReadTimeout("The time for the whole call is over.") from error
