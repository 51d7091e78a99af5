"""Lines and server-sent events out of the pieces in which a body comes."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"\r\n|\n|\r")


class ServerSentEvent(NamedTuple):
    """One event of a stream."""

    event: str
    """Its kind; `message` when the server says none."""
    data: str
    id: str
    """The last id that the stream told, empty before the first."""
    retry: int | None
    """Milliseconds that the server wants a client to wait before it connects anew."""

    def json(self) -> Any:
        """Return the decoded data; ValueError when it is not JSON."""
        from json import loads

        return loads(self.data)


class LineDecoder:
    r"""Splits UTF-8 text into lines at `\r\n`, `\n` and `\r`, and at nothing else."""

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8-sig")("replace")
        self._begun: list[str] = []
        self._held = ""

    def feed(self, chunk: bytes, *, last: bool = False) -> Iterator[str]:
        """Yield the lines that are complete; at the end also what has no line end."""
        text = self._held + self._decoder.decode(chunk, last)
        self._held = ""
        if not last and text.endswith("\r"):  # its line feed may come with the next
            self._held, text = "\r", text[:-1]
        first, *others = _END.split(text)
        self._begun.append(first)
        for following in others:
            yield "".join(self._begun)
            self._begun = [following]
        if last and (rest := "".join(self._begun)):
            yield rest


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
