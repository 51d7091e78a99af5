"""Server-sent events out of the pieces in which a body comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ._response import LineDecoder

if TYPE_CHECKING:
    from collections.abc import Iterator


class ServerSentEvent(NamedTuple):
    """One event of a stream."""

    event: str
    """Its kind; `message` when the server says none."""
    data: str
    id: str
    """The last id that the stream gave, empty before the first."""
    retry: int | None
    """Milliseconds that the server wants a client to wait before it connects anew."""

    def json(self) -> Any:
        """Return the decoded data; ValueError when it is not JSON."""
        from json import loads

        return loads(self.data)


class EventDecoder:
    """Reads a stream of events as the HTML standard says (9.2.6)."""

    def __init__(self) -> None:
        self._lines = LineDecoder()
        self._id = ""
        self._begin()

    def _begin(self) -> None:
        self._event = ""
        self._data: list[str] = []
        self._retry: int | None = None

    def feed(self, chunk: bytes, *, last: bool = False) -> Iterator[ServerSentEvent]:
        """Yield the events that are complete; the end of the body completes one too."""
        for line in self._lines.feed(chunk, last=last):
            if line:
                self._field(line)
            elif self._data:
                yield self._finished()
            else:
                self._begin()
        if last and self._data:
            yield self._finished()

    def _finished(self) -> ServerSentEvent:
        data = "\n".join(self._data)
        event = ServerSentEvent(self._event or "message", data, self._id, self._retry)
        self._begin()
        return event

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value)
