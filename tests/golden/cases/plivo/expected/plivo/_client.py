"""The clients of Plivo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import AsyncClient, BasicAuth, Config, Folder, Setting, SyncClient

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from ._runtime import (
        AsyncHTTPClient,
        AsyncTransport,
        Hooks,
        HTTPClient,
        Timeout,
        Transport,
    )
    from .resources.calls import AsyncCallsResource, CallsResource

_CONFIG = Config(
    package="plivo",
    version="0.0.0",
    base_url="https://api.plivo.com",
    variables={
        "auth_id": Setting("auth_id", env="PLIVO_AUTH_ID"),
        "auth_token": Setting("auth_token", env="PLIVO_AUTH_TOKEN", secret=True),
    },
    auths={"basic": BasicAuth("{{auth_id}}", "{{auth_token}}")},
    auth="basic",
)


class Plivo(SyncClient):
    """Client of Plivo."""

    def __init__(
        self,
        *,
        auth_id: str | None = None,
        auth_token: str | None = None,
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
            auth_id: Read from PLIVO_AUTH_ID when left out.
            auth_token: Read from PLIVO_AUTH_TOKEN when left out.
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
            {"auth_id": auth_id, "auth_token": auth_token},
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

    @Folder
    def calls(self) -> CallsResource:
        """Calls."""
        from .resources.calls import CallsResource

        return CallsResource(self)


class AsyncPlivo(AsyncClient):
    """Asynchronous client of Plivo."""

    def __init__(
        self,
        *,
        auth_id: str | None = None,
        auth_token: str | None = None,
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
            auth_id: Read from PLIVO_AUTH_ID when left out.
            auth_token: Read from PLIVO_AUTH_TOKEN when left out.
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
            {"auth_id": auth_id, "auth_token": auth_token},
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

    @Folder
    def calls(self) -> AsyncCallsResource:
        """Calls."""
        from .resources.calls import AsyncCallsResource

        return AsyncCallsResource(self)
