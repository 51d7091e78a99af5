"""The clients of Twins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    AsyncClient,
    Awaited,
    Config,
    Endpoint,
    Folder,
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
    from .resources.folder import AsyncFolderResource, FolderResource
    from .resources.folder_2 import AsyncFolder2Resource, Folder2Resource
    from .resources.folder_group import AsyncFolderGroupResource, FolderGroupResource

_CONFIG = Config(package="twins", version="0.0.0", base_url="https://api.example.com")
_GET_THING = Endpoint("GET", "/a")
_GET_B = Endpoint("GET", "/b")
_GET_C = Endpoint("GET", "/c")
_GET_D = Endpoint("GET", "/d")
_GET_THING_2 = Endpoint("GET", "/e")
_FOLDER_GET = Endpoint("GET", "/f")
_SAME_URL = Endpoint("POST", "/things", body="json")
_SAME_URL_OTHER_BODY = Endpoint("POST", "/things", body="json")


class Twins(SyncClient):
    """Client of Twins."""

    with_raw_response: TwinsMethods[Raw]
    with_streaming_response: TwinsMethods[Streaming]

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

    @Folder
    def folder(self) -> FolderResource:
        """Folder."""
        from .resources.folder import FolderResource

        return FolderResource(self)

    @Folder
    def folder_group(self) -> FolderGroupResource:
        """Folder."""
        from .resources.folder_group import FolderGroupResource

        return FolderGroupResource(self)

    @Folder
    def folder_2(self) -> Folder2Resource:
        """Folder."""
        from .resources.folder_2 import Folder2Resource

        return Folder2Resource(self)

    def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return self._request(_GET_THING, options=options)

    def get_b(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return self._request(_GET_B, options=options)

    def get_c(self, *, options: RequestOptions | None = None) -> Any:
        """Get-thing."""
        return self._request(_GET_C, options=options)

    def get_d(self, *, options: RequestOptions | None = None) -> Any:
        """GET thing."""
        return self._request(_GET_D, options=options)

    def get_thing_2(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing 2."""
        return self._request(_GET_THING_2, options=options)

    def folder_get(self, *, options: RequestOptions | None = None) -> Any:
        """Folder."""
        return self._request(_FOLDER_GET, options=options)

    def same_url(
        self, *, a: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Same URL.

        Example:
            client.same_url(a=1)
        """
        return self._request(_SAME_URL, body={"a": a}, options=options)

    def same_url_other_body(
        self, *, b: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Same URL, other body.

        Example:
            client.same_url_other_body(b=2)
        """
        return self._request(_SAME_URL_OTHER_BODY, body={"b": b}, options=options)


class TwinsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_thing = Method(Twins.get_thing)
    get_b = Method(Twins.get_b)
    get_c = Method(Twins.get_c)
    get_d = Method(Twins.get_d)
    get_thing_2 = Method(Twins.get_thing_2)
    folder_get = Method(Twins.folder_get)
    same_url = Method(Twins.same_url)
    same_url_other_body = Method(Twins.same_url_other_body)


class AsyncTwins(TwinsMethods[Awaited], AsyncClient):
    """Asynchronous client of Twins."""

    with_raw_response: TwinsMethods[AsyncRaw]
    with_streaming_response: TwinsMethods[AsyncStreaming]

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

    @Folder
    def folder(self) -> AsyncFolderResource:
        """Folder."""
        from .resources.folder import AsyncFolderResource

        return AsyncFolderResource(self)

    @Folder
    def folder_group(self) -> AsyncFolderGroupResource:
        """Folder."""
        from .resources.folder_group import AsyncFolderGroupResource

        return AsyncFolderGroupResource(self)

    @Folder
    def folder_2(self) -> AsyncFolder2Resource:
        """Folder."""
        from .resources.folder_2 import AsyncFolder2Resource

        return AsyncFolder2Resource(self)
