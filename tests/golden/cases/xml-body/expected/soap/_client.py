"""The clients of Soap."""

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

_CONFIG = Config(package="soap", version="0.0.0", base_url="https://api.example.com")
_CALL = Endpoint("POST", "/things", body="text", content_type="text/xml; charset=utf-8")
_LANGUAGE_ALONE = Endpoint(
    "POST", "/things", body="text", content_type="application/xml"
)


class Soap(SyncClient):
    """Client of Soap."""

    with_raw_response: SoapMethods[Raw]
    with_streaming_response: SoapMethods[Streaming]

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

    def call(
        self,
        *,
        body: str,
        soap_action: str | None = None,
        options: RequestOptions | None = None,
    ) -> str:
        """Call.

        Example:
            client.call(
                body='<?xml version="1.0"?>\\r\\n<e:Envelope xmlns:e="urn:e">\\r\\n\\t<e:Body><id>id</id></e:Body>\\r\\n</e:Envelope>',
                soap_action='"urn:call"',
            )
        """
        return self._request(
            _CALL, str, headers={"SOAPAction": soap_action}, body=body, options=options
        )

    def language_alone(
        self, *, body: str, options: RequestOptions | None = None
    ) -> Any:
        """Language alone.

        Example:
            client.language_alone(body="<a/>")
        """
        return self._request(_LANGUAGE_ALONE, body=body, options=options)


class SoapMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    call = Method(Soap.call)
    language_alone = Method(Soap.language_alone)


class AsyncSoap(SoapMethods[Awaited], AsyncClient):
    """Asynchronous client of Soap."""

    with_raw_response: SoapMethods[AsyncRaw]
    with_streaming_response: SoapMethods[AsyncStreaming]

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
