"""The types of `with_raw_response` and `with_streaming_response`.

A generated class has one line for each method: `send = Method(MessagesResource.send)`.
What that attribute is depends on the view through which it is reached, so that one
class serves both views; arguments and results are those of the method. That is for
type checkers: at run time a view is a copy of the resource with another session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Concatenate, overload

    from ._response import AsyncStreamingResponse, RawResponse, StreamingResponse

P = ParamSpec("P")
T = TypeVar("T")
ViewT = TypeVar("ViewT")


class Raw:
    """The view whose methods return a `RawResponse`."""


class Streaming:
    """The view whose methods open a `StreamingResponse`."""


class Methods(Generic[ViewT]):
    """Base of the classes that list what a view offers."""


class Method(Generic[P, T]):
    """A method as the two views have it."""

    if TYPE_CHECKING:

        def __init__(self, function: Callable[Concatenate[Any, P], T], /) -> None: ...

        @overload
        def __get__(
            self, view: Methods[Raw], owner: object, /
        ) -> Callable[P, RawResponse[T]]: ...

        @overload
        def __get__(
            self, view: Methods[Streaming], owner: object, /
        ) -> Callable[P, AbstractContextManager[StreamingResponse[T]]]: ...

        def __get__(self, view: Methods[Any], owner: object, /) -> Any: ...


class AsyncMethod(Generic[P, T]):
    """The asynchronous twin of `Method`."""

    if TYPE_CHECKING:

        def __init__(
            self, function: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]], /
        ) -> None: ...

        @overload
        def __get__(
            self, view: Methods[Raw], owner: object, /
        ) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...

        @overload
        def __get__(
            self, view: Methods[Streaming], owner: object, /
        ) -> Callable[P, AbstractAsyncContextManager[AsyncStreamingResponse[T]]]: ...

        def __get__(self, view: Methods[Any], owner: object, /) -> Any: ...


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
