"""The clients of Old form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._runtime import (
    AsyncClient,
    Awaited,
    BasicAuth,
    Config,
    Endpoint,
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
        Null,
        Raw,
        RequestOptions,
        Streaming,
        Timeout,
        Transport,
    )

_CONFIG = Config(
    package="old_form",
    version="0.0.0",
    base_url="https://api.example.com",
    variables={
        "user": Setting("user", env="OLD_FORM_USER"),
        "password": Setting("password", env="OLD_FORM_PASSWORD", secret=True),
        "host": Setting("host", env="OLD_FORM_HOST"),
    },
    auths={"basic": BasicAuth("{{user}}", "{{password}}")},
    auth="basic",
)
_ONLY_A_TEXT = Endpoint("GET", "/a")
_TEXT_AS_URL = Endpoint("GET", "{{host}}/v1/{id}")
_OBJECT_ = Endpoint("POST", "http://localhost:3000/v1", body="form")
_WITHOUT_PROTOCOL = Endpoint("GET", "http://api.example.com/a%20b/%C3%A9")


class OldForm(SyncClient):
    """Client of Old form."""

    with_raw_response: OldFormMethods[Raw]
    with_streaming_response: OldFormMethods[Streaming]

    def __init__(
        self,
        *,
        user: str | None = None,
        password: str | None = None,
        host: str | None = None,
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
            user: Read from OLD_FORM_USER when left out.
            password: Read from OLD_FORM_PASSWORD when left out.
            host: Read from OLD_FORM_HOST when left out.
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
            {"user": user, "password": password, "host": host},
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

    def only_a_text(
        self, *, b: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Only a text.

        Example:
            client.only_a_text(b=1)
        """
        return self._request(_ONLY_A_TEXT, query={"b": b}, options=options)

    def text_as_url(
        self,
        *,
        id: str | int,
        x: int | str | None = None,
        y: str | Null | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Text as url."""
        return self._request(
            _TEXT_AS_URL, path={"id": id}, query={"x": x, "y": y}, options=options
        )

    def object_(
        self, *, a: int | str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Object.

        Example:
            client.object_(a=1)
        """
        return self._request(_OBJECT_, body={"a": a}, options=options)

    def without_protocol(self, *, options: RequestOptions | None = None) -> Any:
        """Without protocol."""
        return self._request(_WITHOUT_PROTOCOL, options=options)


class OldFormMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    only_a_text = Method(OldForm.only_a_text)
    text_as_url = Method(OldForm.text_as_url)
    object_ = Method(OldForm.object_)
    without_protocol = Method(OldForm.without_protocol)


class AsyncOldForm(OldFormMethods[Awaited], AsyncClient):
    """Asynchronous client of Old form."""

    with_raw_response: OldFormMethods[AsyncRaw]
    with_streaming_response: OldFormMethods[AsyncStreaming]

    def __init__(
        self,
        *,
        user: str | None = None,
        password: str | None = None,
        host: str | None = None,
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
            user: Read from OLD_FORM_USER when left out.
            password: Read from OLD_FORM_PASSWORD when left out.
            host: Read from OLD_FORM_HOST when left out.
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
            {"user": user, "password": password, "host": host},
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
