"""The asynchronous twins of bodies that are still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ._events import EventDecoder, LineDecoder
from ._response import (
    ResponseHead,
    discard,
    expected,
    failure,
    finish,
    places,
    result_of,
)

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterator, Callable
    from typing import Self

    from ._call import Call
    from ._events import ServerSentEvent
    from ._transport import Response

T = TypeVar("T")


class AsyncBinaryResponse(ResponseHead):
    """The asynchronous twin of `BinaryResponse`."""

    is_streamed = True

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the body in pieces, as they come unless a size is given."""
        try:
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk
        except expected() as error:
            raise failure(self._call, error) from error
        finally:
            await self.close()

    async def read(self) -> bytes:
        """Return the body."""
        try:
            return await self.http_response.aread()
        except expected() as error:
            raise failure(self._call, error) from error

    async def write_to(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file, which is replaced once all has come.

        Returns the number of bytes.
        """
        from ._transport import in_thread

        target, part = places(path)
        size = 0
        try:
            with part.open("wb") as file:
                async for chunk in self.iter_bytes():
                    await in_thread(file.write, chunk)
                    size += len(chunk)
            finish(part, target)
        except BaseException:
            discard(part, target)
            raise
        return size

    async def close(self) -> None:
        """Give the connection back; what was not read is lost."""
        await self.http_response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()


class AsyncStreamingResponse(AsyncBinaryResponse, Generic[T]):
    """The asynchronous twin of `StreamingResponse`."""

    def __init__(self, call: Call, response: Response, result: Any) -> None:
        super().__init__(call, response)
        self._result = result
        self.make: Callable[[Any], Any] | None = None

    async def iter_lines(self) -> AsyncIterator[str]:
        """Yield the lines of a text, without their ends."""
        lines = LineDecoder()
        async for chunk in self.iter_bytes():
            for line in lines.feed(chunk):
                yield line
        for line in lines.feed(b"", last=True):
            yield line

    async def parse(self) -> T:
        """Read the body and return what the call itself returns."""
        await self.read()
        value = result_of(self._call, self.http_response, self._result)
        return cast("T", value if self.make is None else self.make(value))


class AsyncEventStream(AsyncBinaryResponse):
    """The asynchronous twin of `EventStream`."""

    async def __aiter__(self) -> AsyncIterator[ServerSentEvent]:
        events = EventDecoder()
        async for chunk in self.iter_bytes():
            for event in events.feed(chunk):
                yield event
        for event in events.feed(b"", last=True):
            yield event
