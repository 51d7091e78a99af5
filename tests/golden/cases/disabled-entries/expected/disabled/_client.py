"""The clients of Disabled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    AsyncClient,
    Awaited,
    Config,
    Endpoint,
    Method,
    Methods,
    SyncClient,
    ViewT,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from ._runtime import (
        AsyncHTTPClient,
        AsyncRaw,
        AsyncStreaming,
        AsyncTransport,
        Hooks,
        HTTPClient,
        Raw,
        RequestOptions,
        Streaming,
        Timeout,
        Transport,
    )

_CONFIG = Config(
    package="disabled", version="0.0.0", base_url="https://api.example.com"
)
_ALL_OF_THEM = Endpoint("POST", "/d", body="form")
_NOTHING_IS_LEFT = Endpoint("POST", "/d", body="form", optional_body=True)
_BODY_DISABLED = Endpoint("POST", "/things")
_CONTENT_TYPE_DISABLED = Endpoint("POST", "/things", body="json")


class Disabled(SyncClient):
    """Client of Disabled."""

    with_raw_response: DisabledMethods[Raw]
    with_streaming_response: DisabledMethods[Streaming]

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

    def all_of_them(
        self,
        *,
        on: int | str | None = None,
        off: int | str | None = None,
        x_on: int | str | None = None,
        x_off: int | str | None = None,
        a: int | str | None = None,
        b: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """All of them.

        Example:
            client.all_of_them(on=1, x_on=1, a=1)
        """
        return self._request(
            _ALL_OF_THEM,
            query={"on": on, "off": off},
            headers={"X-On": x_on, "X-Off": x_off},
            body={"a": a, "b": b},
            options=options,
        )

    def nothing_is_left(
        self,
        *,
        off: int | str | None = None,
        b: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Nothing is left."""
        return self._request(
            _NOTHING_IS_LEFT, query={"off": off}, body={"b": b}, options=options
        )

    def body_disabled(self, *, options: RequestOptions | None = None) -> Any:
        """Body disabled."""
        return self._request(_BODY_DISABLED, options=options)

    def content_type_disabled(
        self, *, a: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Content type disabled.

        Example:
            client.content_type_disabled(a=1)
        """
        return self._request(_CONTENT_TYPE_DISABLED, body={"a": a}, options=options)


class DisabledMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    all_of_them = Method(Disabled.all_of_them)
    nothing_is_left = Method(Disabled.nothing_is_left)
    body_disabled = Method(Disabled.body_disabled)
    content_type_disabled = Method(Disabled.content_type_disabled)


class AsyncDisabled(DisabledMethods[Awaited], AsyncClient):
    """Asynchronous client of Disabled."""

    with_raw_response: DisabledMethods[AsyncRaw]
    with_streaming_response: DisabledMethods[AsyncStreaming]

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
