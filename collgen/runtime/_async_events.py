"""Server-sent events of an answer that is read while it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._async import AsyncBinaryResponse
from ._events import EventDecoder

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ._events import ServerSentEvent


class AsyncEventStream(AsyncBinaryResponse):
    """Server-sent events, which come while they are iterated over."""

    async def __aiter__(self) -> AsyncIterator[ServerSentEvent]:
        events = EventDecoder()
        async for chunk in self.iter_bytes():
            for event in events.feed(chunk):
                yield event
        for event in events.feed(b"", last=True):
            yield event
