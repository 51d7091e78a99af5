"""The clients of Auth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    ApiKeyAuth,
    AsyncClient,
    Awaited,
    BasicAuth,
    BearerAuth,
    Config,
    Endpoint,
    Folder,
    Method,
    Methods,
    Setting,
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
    from .resources.basic_folder import AsyncBasicFolderResource, BasicFolderResource

_CONFIG = Config(
    package="auth",
    version="0.0.0",
    base_url="https://api.example.com",
    variables={
        "token": Setting("token", env="AUTH_TOKEN", secret=True),
        "user": Setting("user", env="AUTH_USER"),
        "password": Setting("password", env="AUTH_PASSWORD", secret=True),
        "key": Setting("key", env="AUTH_KEY", secret=True),
    },
    auths={
        "bearer": BearerAuth("{{token}}"),
        "basic": BasicAuth("{{user}}", "{{password}}"),
        "apikey": ApiKeyAuth("X-Key", "{{key}}"),
        "apikey_2": ApiKeyAuth("key", "{{key}}", "query"),
    },
    auth="basic",
)
_FROM_THE_COLLECTION = Endpoint("GET", "/a", auth="bearer")
_KEY_IN_THE_QUERY = Endpoint("GET", "/g", auth="apikey_2")


class Auth(SyncClient):
    """Client of Auth."""

    with_raw_response: AuthMethods[Raw]
    with_streaming_response: AuthMethods[Streaming]

    def __init__(
        self,
        *,
        token: str | None = None,
        user: str | None = None,
        password: str | None = None,
        key: str | None = None,
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
            token: Read from AUTH_TOKEN when left out.
            user: Read from AUTH_USER when left out.
            password: Read from AUTH_PASSWORD when left out.
            key: Read from AUTH_KEY when left out.
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
            {"token": token, "user": user, "password": password, "key": key},
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
    def basic_folder(self) -> BasicFolderResource:
        """Basic folder."""
        from .resources.basic_folder import BasicFolderResource

        return BasicFolderResource(self)

    def from_the_collection(self, *, options: RequestOptions | None = None) -> Any:
        """From the collection."""
        return self._request(_FROM_THE_COLLECTION, options=options)

    def key_in_the_query(self, *, options: RequestOptions | None = None) -> Any:
        """Key in the query."""
        return self._request(_KEY_IN_THE_QUERY, options=options)


class AuthMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    from_the_collection = Method(Auth.from_the_collection)
    key_in_the_query = Method(Auth.key_in_the_query)


class AsyncAuth(AuthMethods[Awaited], AsyncClient):
    """Asynchronous client of Auth."""

    with_raw_response: AuthMethods[AsyncRaw]
    with_streaming_response: AuthMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        token: str | None = None,
        user: str | None = None,
        password: str | None = None,
        key: str | None = None,
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
            token: Read from AUTH_TOKEN when left out.
            user: Read from AUTH_USER when left out.
            password: Read from AUTH_PASSWORD when left out.
            key: Read from AUTH_KEY when left out.
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
            {"token": token, "user": user, "password": password, "key": key},
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
    def basic_folder(self) -> AsyncBasicFolderResource:
        """Basic folder."""
        from .resources.basic_folder import AsyncBasicFolderResource

        return AsyncBasicFolderResource(self)
