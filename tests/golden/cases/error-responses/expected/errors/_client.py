"""The clients of Errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import models
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
    package="errors",
    version="0.0.0",
    base_url="https://api.example.com",
)
_GET_EVERY_STATUS = Endpoint("GET", "/things", errors=lambda: models.ErrorBody)
_TEXT_AND_HTML = Endpoint("GET", "/things")
_REDIRECT_AND_INFORMATIONAL = Endpoint("GET", "/things")
_NO_CODE_ODD_CODES = Endpoint("GET", "/things")
_ONLY_ERRORS = Endpoint("DELETE", "/things", errors=lambda: models.OnlyErrorsErrorBody)


class Errors(SyncClient):
    """Client of Errors."""

    with_raw_response: ErrorsMethods[Raw]
    with_streaming_response: ErrorsMethods[Streaming]

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
        retry_unsafe: bool = False,
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
            retry_unsafe: Retry also calls that may have been carried out.
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
            retry_unsafe=retry_unsafe,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )

    def get_every_status(self, *, options: RequestOptions | None = None) -> Any:
        """Every status.

        Raises:
            BadRequestError: On status 400.
            AuthenticationError: On status 401.
            PermissionDeniedError: On status 403.
            NotFoundError: On status 404.
            StatusError: On status 408.
            ConflictError: On status 409.
            StatusError: On status 410.
            StatusError: On status 418.
            UnprocessableEntityError: On status 422.
            RateLimitError: On status 429.
            ServerError: On status 500.
            ServerError: On status 502.
            ServerError: On status 503.
        """
        return self._request(_GET_EVERY_STATUS, options=options)

    def text_and_html(self, *, options: RequestOptions | None = None) -> Any:
        """Text and HTML.

        Raises:
            NotFoundError: On status 404.
            ServerError: On status 500.
            ServerError: On status 502.
        """
        return self._request(_TEXT_AND_HTML, options=options)

    def redirect_and_informational(
        self, *, options: RequestOptions | None = None
    ) -> Any:
        """Redirect and informational."""
        return self._request(_REDIRECT_AND_INFORMATIONAL, options=options)

    def no_code_odd_codes(
        self, *, options: RequestOptions | None = None
    ) -> dict[str, Any]:
        """No code, odd codes."""
        return self._request(_NO_CODE_ODD_CODES, dict[str, Any], options=options)

    def only_errors(self, *, options: RequestOptions | None = None) -> Any:
        """Only errors.

        Raises:
            NotFoundError: On status 404.
        """
        return self._request(_ONLY_ERRORS, options=options)


class ErrorsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_every_status = Method(Errors.get_every_status)
    text_and_html = Method(Errors.text_and_html)
    redirect_and_informational = Method(Errors.redirect_and_informational)
    no_code_odd_codes = Method(Errors.no_code_odd_codes)
    only_errors = Method(Errors.only_errors)


class AsyncErrors(ErrorsMethods[Awaited], AsyncClient):
    """Asynchronous client of Errors."""

    with_raw_response: ErrorsMethods[AsyncRaw]
    with_streaming_response: ErrorsMethods[AsyncStreaming]

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
        retry_unsafe: bool = False,
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
            retry_unsafe: Retry also calls that may have been carried out.
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
            retry_unsafe=retry_unsafe,
            hooks=hooks,
            http_client=http_client,
            transport=transport,
            proxy=proxy,
            ssl_context=ssl_context,
        )
