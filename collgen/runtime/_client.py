"""Bases of the generated classes: how they send, and the copies that are views.

A view, such as `with_raw_response`, is a copy of a resource with another session.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar, overload

from ._options import UNDECLARED as _UNDECLARED

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from typing import Self, TypedDict, Unpack

    from ._endpoint import Config, Endpoint
    from ._options import Hooks, RequestOptions
    from ._state import ClientOptions, ClientState
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


T = TypeVar("T")
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


class Pool:
    """What the pools of both halves have: how connections are made, and by whom."""

    def __init__(
        self,
        client: Any,
        transport: object,
        proxy: str | None,
        ssl_context: ssl.SSLContext | None,
    ) -> None:
        self._transport = transport
        self._proxy = proxy
        self._ssl_context = ssl_context
        self._owned = client is None
        self.client = client
        self.http_auth = client is not None and client.auth is not None
        self.closed = False
        self._loop: object = None
        """The event loop that the connections belong to."""

    def __getstate__(self) -> dict[str, Any]:
        # A copy makes its own connections.
        made = {"client": None, "_loop": None} if self._owned else {}
        return {**vars(self), **made}

    def __deepcopy__(self, _memo: object) -> Self:
        # What the caller gave is shared.
        client = None if self._owned else self.client
        return type(self)(client, self._transport, self._proxy, self._ssl_context)


class Session:
    """What the sessions of both halves have: the client, and what calls return."""

    pool_type: type[Pool]

    def __init__(self, state: ClientState, pool: Any, view: str = "") -> None:
        self.state = state
        self.pool = pool
        self.view = view
        """What calls return: results, or responses (`raw`, `streaming`)."""

    def seen_as(self, view: str) -> Self:
        """Return a session whose calls return something else."""
        return type(self)(self.state, self.pool, view)


class Client(Caller):
    """What synchronous and asynchronous clients have in common."""

    _session_type: type[Session]

    def __init__(
        self,
        config: Config,
        settings: Mapping[str, object | None],
        *,
        environment: str | None = None,
        http_client: Any = None,
        transport: object = None,
        proxy: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        """Keep the options; connections are made at the first call."""
        from ._state import ClientState, Settings

        kind = self._session_type
        state = ClientState(config, Settings(config, settings, environment), options)
        pool = kind.pool_type(http_client, transport, proxy, ssl_context)
        self._session = kind(state, pool)

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


def _open(session: Any, method: Any, /, *arguments: object, **keywords: object) -> Any:
    return session.opening(partial(method, *arguments, **keywords))
