"""The methods of a synchronous class as its asynchronous twin and the views have them.

A generated class has one line for each method: `send = Method(MessagesResource.send)`.
What that attribute is depends on the view through which it is reached, so that one line
serves the asynchronous class, `with_raw_response` and `with_streaming_response`.
Arguments are those of the method. Type checkers and editors take them from the
signature; at run time the attribute is a coroutine function, and a view is a copy of
the resource with another session.
"""

from __future__ import annotations

from functools import update_wrapper
from types import FunctionType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Concatenate, overload

    from ._async_response import (
        AsyncBinaryResponse,
        AsyncEventStream,
        AsyncStreamingResponse,
    )
    from ._paging import AsyncPage, Page
    from ._response import BinaryResponse, EventStream, RawResponse, StreamingResponse

P = ParamSpec("P")
Q = ParamSpec("Q")
T = TypeVar("T")
TwinT = TypeVar("TwinT")
ItemT = TypeVar("ItemT")
BodyT = TypeVar("BodyT")
ViewT = TypeVar("ViewT")


class Methods(Generic[ViewT]):
    """Base of the classes that list methods."""


class Awaited:
    """The view that an asynchronous class is: its methods are awaited."""


class Raw:
    """The view whose methods return a `RawResponse`."""


class Streaming:
    """The view whose methods open a `StreamingResponse`."""


class AsyncRaw:
    """The asynchronous twin of `Raw`."""


class AsyncStreaming:
    """The asynchronous twin of `Streaming`."""


def twin(function: Any, prefix: str = "") -> Any:
    """Return a coroutine function that calls `function` with an asynchronous self.

    `prefix` goes before the name of a result that only asynchronous calls have.
    """
    message = getattr(function, "__deprecated__", None)
    if message is not None:
        from ._deprecated import deprecated

        return deprecated(message)(twin(function.__wrapped__, prefix))

    async def method(self: Any, /, *arguments: Any, **keywords: Any) -> Any:
        return await function(self, *arguments, **keywords)

    update_wrapper(method, function)
    method.__qualname__ = f"Async{function.__qualname__}"
    method.__doc__ = _awaiting(function.__doc__)
    if prefix:
        method.__dict__["__wrapped__"] = _renamed(function, prefix)
    return method


def renamed_twin(function: Any) -> Any:
    """Return the same for a result that has a twin of its own."""
    return twin(function, "Async")


def _renamed(function: FunctionType, prefix: str) -> FunctionType:
    """Return what `inspect.signature` is to look at."""
    shown = FunctionType(function.__code__, function.__globals__, function.__name__)
    shown.__kwdefaults__ = function.__kwdefaults__
    shown.__annotations__ = dict(function.__annotations__)
    shown.__annotations__["return"] = f"{prefix}{shown.__annotations__['return']}"
    return shown


def _awaiting(words: str | None) -> str | None:
    """Return a docstring whose example awaits the call."""
    before, mark, example = (words or "").rpartition("Example:\n")
    example = example.replace("for item in ", "async for item in ", 1)
    return f"{before}{mark}{example.replace('client.', 'await client.', 1)}" or None


if TYPE_CHECKING:

    class _Twin(Generic[P, T, TwinT]):
        """A method that returns `T`, and `TwinT` when it is awaited."""

        @overload
        def __get__(
            self, view: None, owner: object, /
        ) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, TwinT]]: ...

        @overload
        def __get__(
            self, view: Methods[Awaited], owner: object, /
        ) -> Callable[P, Coroutine[Any, Any, TwinT]]: ...

        @overload
        def __get__(
            self, view: Methods[Raw], owner: object, /
        ) -> Callable[P, RawResponse[T]]: ...

        @overload
        def __get__(
            self, view: Methods[Streaming], owner: object, /
        ) -> Callable[P, AbstractContextManager[StreamingResponse[T]]]: ...

        @overload
        def __get__(
            self, view: Methods[AsyncRaw], owner: object, /
        ) -> Callable[P, Coroutine[Any, Any, RawResponse[TwinT]]]: ...

        @overload
        def __get__(
            self, view: Methods[AsyncStreaming], owner: object, /
        ) -> Callable[
            P, AbstractAsyncContextManager[AsyncStreamingResponse[TwinT]]
        ]: ...

        def __get__(self, view: Methods[Any] | None, owner: object, /) -> Any: ...

    class Method(_Twin[P, T, T]):
        """A method whose result is the same in both halves."""

        def __init__(self, function: Callable[Concatenate[Any, P], T], /) -> None: ...

    class PageMethod(_Twin[P, Page[ItemT, BodyT], AsyncPage[ItemT, BodyT]]):
        """A method that returns a page."""

        def __init__(
            self, function: Callable[Concatenate[Any, P], Page[ItemT, BodyT]], /
        ) -> None: ...

    class StreamMethod(_Twin[P, T, TwinT]):
        """A method whose result is not read with the head of the response."""

        @overload
        def __init__(
            self: StreamMethod[Q, EventStream, AsyncEventStream],
            function: Callable[Concatenate[Any, Q], EventStream],
            /,
        ) -> None: ...

        @overload
        def __init__(
            self: StreamMethod[Q, EventStream | None, AsyncEventStream | None],
            function: Callable[Concatenate[Any, Q], EventStream | None],
            /,
        ) -> None: ...

        @overload
        def __init__(
            self: StreamMethod[Q, BinaryResponse, AsyncBinaryResponse],
            function: Callable[Concatenate[Any, Q], BinaryResponse],
            /,
        ) -> None: ...

        @overload
        def __init__(
            self: StreamMethod[Q, BinaryResponse | None, AsyncBinaryResponse | None],
            function: Callable[Concatenate[Any, Q], BinaryResponse | None],
            /,
        ) -> None: ...

        def __init__(self, function: Callable[..., Any], /) -> None: ...

else:
    Method = twin
    PageMethod = StreamMethod = renamed_twin
