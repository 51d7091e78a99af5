"""Methods whose result is a list that comes in pages."""

from __future__ import annotations

from collections.abc import Coroutine
from functools import wraps
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

from ._streamed import renamed_awaited

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Generator
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Concatenate

    from ._async import AsyncStreamingResponse
    from ._async_paging import AsyncPage
    from ._methods import (
        AnyMethod,
        AsyncRaw,
        AsyncStreaming,
        Awaited,
        Methods,
        Raw,
        Streaming,
    )
    from ._response import RawResponse
    from ._sync import StreamingResponse
    from ._sync_paging import Page

P = ParamSpec("P")
ItemT = TypeVar("ItemT")
BodyT = TypeVar("BodyT")


class PageRequest(
    Coroutine[Any, Any, "AsyncPage[ItemT, BodyT]"], Generic[ItemT, BodyT]
):
    """The call of an asynchronous client for a list.

    Awaited, it is the first page; `async for` yields the items of all pages.
    """

    def __init__(self, call: Coroutine[Any, Any, AsyncPage[ItemT, BodyT]]) -> None:
        self._call = call

    def __await__(self) -> Generator[Any, Any, AsyncPage[ItemT, BodyT]]:
        return self._call.__await__()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self._call:
            yield item

    def send(self, value: Any, /) -> Any:
        """Go on, as an event loop does."""
        return self._call.send(value)

    def throw(self, *error: Any) -> Any:
        """Go on with an error, as an event loop does."""
        return self._call.throw(*error)

    def close(self) -> None:
        """Give the call up."""
        self._call.close()


def page_request(function: Any) -> Any:
    """Return a method that calls `function` with an asynchronous self."""
    call = renamed_awaited(function)

    @wraps(call)
    def method(*arguments: Any, **keywords: Any) -> Any:
        return PageRequest[Any, Any](call(*arguments, **keywords))

    return method


if TYPE_CHECKING:

    class PageMethod(AnyMethod[P, Page[ItemT, BodyT], AsyncPage[ItemT, BodyT]]):
        """A method that returns a page."""

        def __init__(
            self, function: Callable[Concatenate[Any, P], Page[ItemT, BodyT]], /
        ) -> None: ...

        @overload
        def __get__(
            self, view: None, owner: object, /
        ) -> Callable[Concatenate[Any, P], PageRequest[ItemT, BodyT]]: ...

        @overload
        def __get__(
            self, view: Methods[Awaited], owner: object, /
        ) -> Callable[P, PageRequest[ItemT, BodyT]]: ...

        @overload
        def __get__(
            self, view: Methods[Raw], owner: object, /
        ) -> Callable[P, RawResponse[Page[ItemT, BodyT]]]: ...

        @overload
        def __get__(
            self, view: Methods[Streaming], owner: object, /
        ) -> Callable[
            P, AbstractContextManager[StreamingResponse[Page[ItemT, BodyT]]]
        ]: ...

        @overload
        def __get__(
            self, view: Methods[AsyncRaw], owner: object, /
        ) -> Callable[P, Coroutine[Any, Any, RawResponse[AsyncPage[ItemT, BodyT]]]]: ...

        @overload
        def __get__(self, view: Methods[AsyncStreaming], owner: object, /) -> Callable[
            P,
            AbstractAsyncContextManager[
                AsyncStreamingResponse[AsyncPage[ItemT, BodyT]]
            ],
        ]: ...

        def __get__(self, view: Methods[Any] | None, owner: object, /) -> Any: ...

else:
    PageMethod = page_request
