"""Responses as objects: whole ones, and bodies that are still to come."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ._events import EventDecoder, LineDecoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Self

    from ._call import Call
    from ._errors import APIError
    from ._events import ServerSentEvent
    from ._transport import Response

T = TypeVar("T")


class ResponseHead:
    """What is known of a response before its body."""

    def __init__(self, call: Call, response: Response) -> None:
        self._call = call
        self.http_response = response
        """The HTTP library's own response."""

    @property
    def status_code(self) -> int:
        """The status, from 200 to 299."""
        return self.http_response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The header fields; names are found in any case."""
        return self.http_response.headers

    @property
    def request_id(self) -> str | None:
        """The server's name for the exchange, if it gives one."""
        from ._answer import request_id_of

        return request_id_of(self.http_response)

    @property
    def retries_taken(self) -> int:
        """How often the call was tried again."""
        return self._call.retries

    def __repr__(self) -> str:
        kind = self.headers.get("content-type", "no content type")
        return f"<{type(self).__name__} {self.status_code} {kind}>"


class RawResponse(ResponseHead, Generic[T]):
    """A whole response, of which `parse` makes what the call would have returned."""

    def __init__(self, call: Call, response: Response, result: Any) -> None:
        super().__init__(call, response)
        self._result = result
        self.make: Callable[[Any], Any] | None = None

    @property
    def content(self) -> bytes:
        """The body."""
        return self.http_response.content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.http_response.text

    def json(self) -> Any:
        """Return the decoded body; ValueError when it is not JSON."""
        from json import loads

        return loads(self.content)

    def parse(self) -> T:
        """Return what the call itself returns."""
        value = result_of(self._call, self.http_response, self._result)
        return cast("T", value if self.make is None else self.make(value))


class BinaryResponse(ResponseHead):
    """A body that is read when it is asked for, once, as a whole or piece by piece.

    It holds a connection until it is read or closed, as `with` does.
    """

    is_streamed = True

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the body in pieces, as they come unless a size is given."""
        try:
            yield from self.http_response.iter_bytes(chunk_size)
        except expected() as error:
            raise failure(self._call, error) from error
        finally:
            self.close()

    def read(self) -> bytes:
        """Return the body."""
        try:
            return self.http_response.read()
        except expected() as error:
            raise failure(self._call, error) from error

    def write_to(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file, which is replaced once all has come.

        Returns the number of bytes.
        """
        target, part = places(path)
        size = 0
        try:
            with part.open("wb") as file:
                for chunk in self.iter_bytes():
                    size += file.write(chunk)
            finish(part, target)
        except BaseException:
            discard(part, target)
            raise
        return size

    def close(self) -> None:
        """Give the connection back; what was not read is lost."""
        self.http_response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __del__(self) -> None:
        response = self.__dict__.get("http_response")
        if response is not None and not response.is_closed:
            response.close()


class StreamingResponse(BinaryResponse, Generic[T]):
    """A response of any call, with a body that is still to come."""

    def __init__(self, call: Call, response: Response, result: Any) -> None:
        super().__init__(call, response)
        self._result = result
        self.make: Callable[[Any], Any] | None = None

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of a text, without their ends."""
        lines = LineDecoder()
        for chunk in self.iter_bytes():
            yield from lines.feed(chunk)
        yield from lines.feed(b"", last=True)

    def parse(self) -> T:
        """Read the body and return what the call itself returns."""
        self.read()
        value = result_of(self._call, self.http_response, self._result)
        return cast("T", value if self.make is None else self.make(value))


class EventStream(BinaryResponse):
    """Server-sent events, which come while they are iterated over."""

    def __iter__(self) -> Iterator[ServerSentEvent]:
        events = EventDecoder()
        for chunk in self.iter_bytes():
            yield from events.feed(chunk)
        yield from events.feed(b"", last=True)


# By then the HTTP library is loaded; a module with such a result does not load it.
def expected() -> tuple[type[Exception], ...]:
    from ._transport import EXPECTED

    return EXPECTED


def failure(call: Call, error: Exception) -> APIError:
    from ._exchange import connection_error

    return connection_error(call, error)


def result_of(call: Call, response: Response, result: Any) -> Any:
    """Return what a call returns: an object over the body, or the body decoded."""
    from ._answer import decode
    from ._session import is_bare, is_streamed, main_type

    if not is_streamed(result):
        return decode(response, result)
    kind = main_type(result)
    # A second member is None.
    is_none = kind is not result and is_bare(response)
    return None if is_none else kind(call, response)


def places(path: str | os.PathLike[str]) -> tuple[Path, Path]:
    """Return a file and the one beside it that holds what has come so far."""
    target = Path(path)
    if target.exists() and not target.is_file():  # a device, a pipe
        return target, target
    return target, target.with_name(f".{target.name}.{os.urandom(4).hex()}.part")


def finish(part: Path, target: Path) -> None:
    if part != target:
        part.replace(target)


def discard(part: Path, target: Path) -> None:
    if part != target:
        part.unlink(missing_ok=True)
