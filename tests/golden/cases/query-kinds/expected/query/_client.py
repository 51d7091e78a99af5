"""The clients of Query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    AsyncClient,
    Awaited,
    Config,
    Endpoint,
    Method,
    Methods,
    Range,
    SyncClient,
    ViewT,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from ssl import SSLContext

    from ._runtime import (
        AsyncHTTPClient,
        AsyncRaw,
        AsyncStreaming,
        AsyncTransport,
        Hooks,
        HTTPClient,
        Null,
        Raw,
        RequestOptions,
        Streaming,
        Timeout,
        Transport,
    )

_CONFIG = Config(package="query", version="0.0.0", base_url="https://api.example.com")
_GET_EVERY_KIND = Endpoint(
    "GET",
    "/search",
    limits=(Range("query.limit", minimum=1, maximum=100, quote="between 1 and 100"),),
)
_ONLY_DISABLED = Endpoint("GET", "/search")
_IN_THE_TEXT_ONLY = Endpoint("GET", "/search")


class Query(SyncClient):
    """Client of Query."""

    with_raw_response: QueryMethods[Raw]
    with_streaming_response: QueryMethods[Streaming]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: HTTPClient | None = None,
        transport: Transport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    def get_every_kind(
        self,
        *,
        tag: Sequence[str] | None = None,
        empty: str | int | None = None,
        bare: str | Null | None = None,
        filter_name: str | None = None,
        ids: Sequence[int | str] | None = None,
        q: str | None = None,
        limit: int | None = None,
        from_: int | str | None = None,
        flag: bool | None = None,
        var: str | int | None = None,
        name: str | None = None,
        off: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Every kind.

        Args:
            limit: Integer between 1 and 100. The API's default is 20.
        """
        return self._request(
            _GET_EVERY_KIND,
            query={
                "tag": tag,
                "empty": empty,
                "bare": bare,
                "filter[name]": filter_name,
                "ids[]": ids,
                "q": q,
                "limit": limit,
                "from": from_,
                "flag": flag,
                "var": var,
                "{{name}}": name,
                "off": off,
            },
            options=options,
        )

    def only_disabled(
        self, *, page: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Only disabled."""
        return self._request(_ONLY_DISABLED, query={"page": page}, options=options)

    def in_the_text_only(
        self,
        *,
        limit: int | str | None = None,
        tag: Sequence[str] | None = None,
        bare: str | Null | None = None,
        empty: str | int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """In the text only."""
        return self._request(
            _IN_THE_TEXT_ONLY,
            query={"limit": limit, "tag": tag, "bare": bare, "empty": empty},
            options=options,
        )


class QueryMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_every_kind = Method(Query.get_every_kind)
    only_disabled = Method(Query.only_disabled)
    in_the_text_only = Method(Query.in_the_text_only)


class AsyncQuery(QueryMethods[Awaited], AsyncClient):
    """Asynchronous client of Query."""

    with_raw_response: QueryMethods[AsyncRaw]
    with_streaming_response: QueryMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int = 2,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        validate: bool = True,
        strict: bool = False,
        retry_unsafe: bool = False,
        max_response_size: int | None = None,
        hooks: Hooks | None = None,
        http_client: AsyncHTTPClient | None = None,
        transport: AsyncTransport | None = None,
        proxy: str | None = None,
        ssl_context: SSLContext | None = None,
    ) -> None:
        """Keep the options; the first call opens a connection.

        Args:
            base_url: Used in place of the API's own address.
            timeout: Seconds, or a `Timeout`; 60 seconds when left out.
            total_timeout: Seconds for a call with all its attempts and waits.
            max_retries: How often a failed call is tried again.
            headers: Added to every request; None as a value removes one.
            follow_redirects: Whether redirects are followed, ten at most.
            validate: Whether arguments are held against the documentation first.
            strict: Whether an answer that does not fit its type raises an error.
            retry_unsafe: Retry also calls that may have been carried out.
            max_response_size: Most bytes of an answer that is not streamed; 1 GiB.
            hooks: Called before requests, after responses and on errors.
            http_client: An HTTP client of your own; it is not closed.
            transport: A transport for the HTTP client that is made here.
            proxy: URL of a proxy.
            ssl_context: TLS settings of your own.
        """
        super().__init__(
            _CONFIG,
            {},
            base_url=base_url,
            timeout=timeout,
            total_timeout=total_timeout,
            max_retries=max_retries,
            headers=headers,
            follow_redirects=follow_redirects,
            validate=validate,
            strict=strict,
            retry_unsafe=retry_unsafe,
            max_response_size=max_response_size,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )
