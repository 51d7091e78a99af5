"""Bases of the generated classes, and their methods as each view has them.

A generated class has one line for each method: `send = Method(MessagesResource.send)`.
What that attribute is depends on the view through which it is reached, so that one line
serves the asynchronous class, `with_raw_response` and `with_streaming_response`.
Arguments are those of the method. Type checkers and editors take them from the
signature; at run time the attribute is a coroutine function, and a view is a copy of
the resource with another session.
"""

from __future__ import annotations

from functools import cached_property, partial, update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

from ._options import UNDECLARED as _UNDECLARED

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from contextlib import AbstractAsyncContextManager, AbstractContextManager
    from typing import Concatenate, Self, TypedDict, Unpack

    from ._async import AsyncStreamingResponse
    from ._endpoint import Endpoint
    from ._options import Hooks, RequestOptions
    from ._response import RawResponse
    from ._sync import StreamingResponse
    from ._transport import Timeout

    class Sent(TypedDict, total=False):
        """What one call sends, by the names on the wire."""

        query: Mapping[str, object] | None
        headers: Mapping[str, object] | None
        body: object
        options: RequestOptions | None

    class Arguments(Sent, total=False):
        """The same of a call whose URL has arguments."""

        path: Mapping[str, object] | None


P = ParamSpec("P")
T = TypeVar("T")
AwaitedT = TypeVar("AwaitedT")
ViewT = TypeVar("ViewT")
# region unions
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")
# endregion


class Caller:
    """What clients and resources have in common."""

    _session: Any

    @overload
    def _request(
        self, endpoint: Endpoint, result: type[T], /, **arguments: Unpack[Arguments]
    ) -> T: ...

    # region unions
    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B]],
        /,
        **arguments: Unpack[Arguments],
    ) -> A | B: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B], type[C]],
        /,
        **arguments: Unpack[Arguments],
    ) -> A | B | C: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B], type[C], type[D]],
        /,
        **arguments: Unpack[Arguments],
    ) -> A | B | C | D: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B], type[C], type[D], type[E]],
        /,
        **arguments: Unpack[Arguments],
    ) -> A | B | C | D | E: ...

    # endregion
    @overload
    def _request(
        self, endpoint: Endpoint, /, **arguments: Unpack[Arguments]
    ) -> Any: ...

    def _request(
        self,
        endpoint: Endpoint,
        result: Any = _UNDECLARED,
        /,
        *,
        path: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send a request and return its answer as `result` says.

        An asynchronous client's is a coroutine, which `Method` awaits.
        """
        return self._session.call(endpoint, result, path, query, headers, body, options)

    if not TYPE_CHECKING:  # the generated classes declare what these have

        @property
        def with_raw_response(self) -> Self:
            return self._copy(self._session.seen_as("raw"))

        @property
        def with_streaming_response(self) -> object:
            return _Openings(self._copy(self._session.seen_as("streaming")))

    def _copy(self, session: Any) -> Self:
        """Return a copy whose calls are sent by another session."""
        copy = object.__new__(type(self))
        copy._session = session
        return copy

    def _variable(self, name: str, address: str | None = None) -> str | None:
        """Return a client variable; None for an address that is not the API's."""
        state = self._session.state
        if address is not None and not state.is_at_home(address):
            return None
        text: str = state.settings.variable(name)
        return text


class Client(Caller):
    """What synchronous and asynchronous clients have in common."""

    def with_options(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool | None = None,
        retry_unsafe: bool | None = None,
        hooks: Hooks | None = None,
        validate: bool | None = None,
        strict: bool | None = None,
        max_response_size: int | None = None,
        **settings: object,
    ) -> Self:
        """Return a copy with other options that shares the connections.

        Further arguments are the client's own, such as a tenant or a credential.
        """
        session = self._session
        options = {
            "base_url": base_url,
            "timeout": timeout,
            "total_timeout": total_timeout,
            "max_retries": max_retries,
            "headers": headers,
            "follow_redirects": follow_redirects,
            "retry_unsafe": retry_unsafe,
            "hooks": hooks,
            "validate": validate,
            "strict": strict,
            "max_response_size": max_response_size,
        }
        state = session.state.changed(options, settings)
        return self._copy(type(session)(state, session.pool, session.view))

    def _other_endpoint(self, method: str, path: str, body: object) -> Endpoint:
        """Return the endpoint of a request that no method makes."""
        from ._endpoint import Endpoint

        if not path.startswith(("/", "?", "http://", "https://")):
            path = f"/{path}"
        self._session.state.check_origin(path)
        if isinstance(body, bytes):
            kind = "application/octet-stream"
            return Endpoint(method.upper(), path, body="text", content_type=kind)
        if isinstance(body, str):
            return Endpoint(method.upper(), path, body="text")
        if body is None:
            return Endpoint(method.upper(), path)
        return Endpoint(method.upper(), path, body="json", whole_body=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._session.state.shown_base_url()}>"


class AnyResource(Caller):
    """The requests of one folder."""

    def __init__(self, parent: Caller) -> None:
        """Send through the client of `parent`."""
        self._session = vars(parent)["_session"]


class SyncResource(AnyResource):
    """Base of a generated synchronous resource."""


class AsyncResource(AnyResource):
    """Base of a generated asynchronous resource."""


class _NoClient(Caller):
    """Stands for a client where only the class of a resource is asked for."""

    def __init__(self) -> None:
        self._session = None


class Folder(cached_property[T]):
    """A folder of a client: its resource, made at first use.

    Asked of the class, it is the resource's class, which mocks and tools look into.
    """

    if not TYPE_CHECKING:

        def __get__(self, parent: Caller | None, owner: type | None = None) -> Any:
            if parent is None:
                return type(self.func(_NoClient()))
            return super().__get__(parent, owner)


class _Openings:
    """The methods of a resource, each to be used in `with`."""

    def __init__(self, resource: Caller) -> None:
        self._resource = resource

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._resource, name)
        return partial(_open, vars(self._resource)["_session"], method)


def _open(session: Any, method: Any, /, **arguments: object) -> Any:
    return session.opening(method, arguments)


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
