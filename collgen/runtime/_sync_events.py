# Made from _async_events.py by unasync: change that and run `make runtime`.
"""Server-sent events of an answer that is read while it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._events import EventDecoder
from ._sync import BinaryResponse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._events import ServerSentEvent


class EventStream(BinaryResponse):
    """Server-sent events, which come while they are iterated over."""

    def __iter__(self) -> Iterator[ServerSentEvent]:
        events = EventDecoder()
        for chunk in self.iter_bytes():
            for event in events.feed(chunk):
                yield event
        for event in events.feed(b"", last=True):
            yield event
