"""Bases of the generated synchronous client and of its resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from ._values import UNDECLARED as _UNDECLARED

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping
    from typing import Self, TypeAlias

    from ._endpoint import Config, Endpoint
    from ._hooks import Hooks
    from ._paging import Page
    from ._session import SyncSession
    from ._transport import HTTPClient, Timeout, Transport
    from ._values import RequestOptions

    Arguments: TypeAlias = Mapping[str, object]

T = TypeVar("T")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")


class SyncCaller:
    """What clients and resources have in common."""

    _session: SyncSession

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: type[T],
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> T: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B]],
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> A | B: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B], type[C]],
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> A | B | C: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B], type[C], type[D]],
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> A | B | C | D: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        result: tuple[type[A], type[B], type[C], type[D], type[E]],
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> A | B | C | D | E: ...

    @overload
    def _request(
        self,
        endpoint: Endpoint,
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> Any: ...

    def _request(
        self,
        endpoint: Endpoint,
        result: Any = _UNDECLARED,
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send a request and return its answer as `result` says."""
        return self._session.call(endpoint, result, path, query, headers, body, options)

    def _pages(
        self,
        endpoint: Endpoint,
        result: type[T],
        /,
        *,
        path: Arguments | None = None,
        query: Arguments | None = None,
        headers: Arguments | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> Page[Any, T]:
        """Send a request for a list; the page that comes fetches those after it."""
        from ._paging import Page

        return Page.first(
            self._session, endpoint, result, path, query, headers, body, options
        )

    if not TYPE_CHECKING:  # the generated classes say what these have

        @property
        def with_raw_response(self) -> Self:
            return self._with(self._session.raw())

        @property
        def with_streaming_response(self) -> object:
            from ._session import SyncStreamingSession
            from ._views import SyncOpenings

            session = self._session
            twin = SyncStreamingSession(session.state, session.pool)
            return SyncOpenings(self._with(twin))

    def _with(self, session: SyncSession) -> Self:
        """Return a copy whose calls are sent by another session."""
        copy = object.__new__(type(self))
        copy._session = session
        return copy

    def _variable(self, name: str) -> str:
        """Return the text of a client variable."""
        return self._session.state.settings.variable(name)


class SyncClient(SyncCaller):
    """Base of a generated synchronous client."""

    def __init__(
        self,
        config: Config,
        settings: Mapping[str, object | None],
        *,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        retry_unsafe: bool = False,
        hooks: Hooks | None = None,
        validate: bool = True,
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
        proxy: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        """Keep the options; connections are made at the first call.

        Args:
            config: What is known about the API.
            settings: Values of the client variables by argument name.
            environment: Name of the values to use in place of the defaults.
            base_url: In place of the API's own.
            timeout: Seconds, or a `Timeout`; 60 seconds, 5 to connect, by default.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            retry_unsafe: Retry also calls that may have been carried out.
            hooks: What is called before requests, after responses and on errors.
            validate: Whether arguments are held against the documentation first.
            http_client: An HTTP client of the caller's own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy; those of the environment are used without it.
            ssl_context: In place of the usual rules of TLS.
        """
        from . import _session
        from ._pools import SyncPool
        from ._state import ClientState, Settings

        state = ClientState(
            config,
            Settings(config, settings, environment),
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            retry_unsafe=retry_unsafe,
            hooks=hooks,
            validate=validate,
        )
        self._session = _session.SyncSession(
            state, SyncPool(http_client, transport, proxy, ssl_context)
        )

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
    ) -> Self:
        """Return a copy with other options that shares the connections."""
        session = self._session
        state = session.state.changed(
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            retry_unsafe=retry_unsafe,
            hooks=hooks,
            validate=validate,
        )
        return self._with(type(session)(state, session.pool))

    def close(self) -> None:
        """Close the connections, also those of copies."""
        self._session.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._session.state.shown_base_url()}>"


class SyncResource(SyncCaller):
    """Base of a generated synchronous resource: the requests of one folder."""

    def __init__(self, parent: SyncCaller) -> None:
        """Send through the client of `parent`."""
        self._session = vars(parent)["_session"]
