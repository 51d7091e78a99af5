"""The methods of `with_streaming_response`, each to be used in `with`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from ._async_response import AsyncStreamingResponse
    from ._response import StreamingResponse


class SyncOpenings:
    """The methods of a resource, each to be used in `with`."""

    def __init__(self, resource: object) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Any:
        from functools import partial

        return partial(SyncOpening, getattr(self._resource, name))


class SyncOpening:
    """A call that is made on entry, and whose response is closed at the end."""

    def __init__(
        self, method: Callable[..., StreamingResponse[Any]], /, **arguments: object
    ) -> None:
        self._method = method
        self._arguments = arguments
        self._response: StreamingResponse[Any] | None = None

    def __enter__(self) -> StreamingResponse[Any]:
        self._response = self._method(**self._arguments)
        return self._response

    def __exit__(self, *exception: object) -> None:
        if self._response is not None:
            self._response.close()


class AsyncOpenings:
    """The asynchronous twin of `SyncOpenings`."""

    def __init__(self, resource: object) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Any:
        from functools import partial

        return partial(AsyncOpening, getattr(self._resource, name))


class AsyncOpening:
    """The asynchronous twin of `SyncOpening`."""

    def __init__(
        self,
        method: Callable[..., Coroutine[Any, Any, AsyncStreamingResponse[Any]]],
        /,
        **arguments: object,
    ) -> None:
        self._method = method
        self._arguments = arguments
        self._response: AsyncStreamingResponse[Any] | None = None

    async def __aenter__(self) -> AsyncStreamingResponse[Any]:
        self._response = await self._method(**self._arguments)
        return self._response

    async def __aexit__(self, *exception: object) -> None:
        if self._response is not None:
            await self._response.close()
