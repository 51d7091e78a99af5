"""Methods as each view of a resource has them.

A generated class has one line for each method: `send = Method(MessagesResource.send)`.
What that attribute is depends on the view through which it is reached, so that one line
serves the asynchronous class, `with_raw_response` and `with_streaming_response`.
Arguments are those of the method. Type checkers and editors take them from the
signature; at run time the attribute is a coroutine function.
"""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Concatenate

    from ._async import AsyncStreamingResponse
    from ._response import RawResponse
    from ._sync import StreamingResponse

P = ParamSpec("P")
T = TypeVar("T")
AwaitedT = TypeVar("AwaitedT")
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
    """The view whose methods return a `RawResponse` when awaited."""


class AsyncStreaming:
    """The view whose methods open an `AsyncStreamingResponse`."""


def awaited(function: Any) -> Any:
    """Return a coroutine function that calls `function` with an asynchronous self."""
    # region deprecation
    message = getattr(function, "__deprecated__", None)
    if message is not None:
        from ._deprecated import deprecated

        return deprecated(message)(awaited(function.__wrapped__))
    # endregion

    async def method(self: Any, /, *arguments: Any, **keywords: Any) -> Any:
        return await function(self, *arguments, **keywords)

    update_wrapper(method, function)
    method.__qualname__ = f"Async{function.__qualname__}"
    method.__doc__ = _awaiting(function.__doc__)
    return method


def _awaiting(doc: str | None) -> str | None:
    """Return a docstring whose example awaits the call."""
    before, mark, example = (doc or "").rpartition("Example:\n")
    if "for item in " in example:
        example = example.replace("for item in ", "async for item in ", 1)
    else:
        example = example.replace("client.", "await client.", 1)
    return f"{before}{mark}{example}" or None


if TYPE_CHECKING:

    class AnyMethod(Generic[P, T, AwaitedT]):
        """A method that returns `T`, and `AwaitedT` when it is awaited."""

        @overload
        def __get__(
            self, view: None, owner: object, /
        ) -> Callable[Concatenate[Any, P], Coroutine[Any, Any, AwaitedT]]: ...

        @overload
        def __get__(
            self, view: Methods[Awaited], owner: object, /
        ) -> Callable[P, Coroutine[Any, Any, AwaitedT]]: ...

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
        ) -> Callable[P, Coroutine[Any, Any, RawResponse[AwaitedT]]]: ...

        @overload
        def __get__(
            self, view: Methods[AsyncStreaming], owner: object, /
        ) -> Callable[
            P, AbstractAsyncContextManager[AsyncStreamingResponse[AwaitedT]]
        ]: ...

        def __get__(self, view: Methods[Any] | None, owner: object, /) -> Any: ...

    class Method(AnyMethod[P, T, T]):
        """A method whose result is the same in both halves."""

        def __init__(self, function: Callable[Concatenate[Any, P], T], /) -> None: ...

else:
    Method = awaited
