"""The clients of JSON bodies."""

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
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from ssl import SSLContext

    from . import params
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
    package="json_bodies", version="0.0.0", base_url="https://api.example.com"
)
_NESTED = Endpoint("POST", "/things", body="json")
_LIST = Endpoint("POST", "/things", body="json")
_TEXT = Endpoint("POST", "/things", body="json")
_NUMBER = Endpoint("POST", "/things", body="json")
_NULL = Endpoint("POST", "/things", body="json")
_NOTHING = Endpoint("POST", "/things")
_COMMENTS = Endpoint("POST", "/things", body="json")
_BROKEN = Endpoint("POST", "/things", body="text", content_type="application/json")
_TRAILING_COMMA = Endpoint("POST", "/things", body="json")
_TWICE_THE_SAME_KEY = Endpoint("POST", "/things", body="json")
_PLACEHOLDERS = Endpoint("POST", "/things", body="json")
_NO_LANGUAGE = Endpoint("POST", "/things", body="json", content_type="text/plain")
_LANGUAGE_TEXT_HEADER_JSON = Endpoint(
    "POST", "/things", body="json", content_type="application/json; charset=utf-8"
)
_GET_WITH_A_BODY = Endpoint("GET", "/things")
_DELETE_WITH_A_BODY = Endpoint("DELETE", "/things", body="json")


class JSONBodies(SyncClient):
    """Client of JSON bodies."""

    with_raw_response: JSONBodiesMethods[Raw]
    with_streaming_response: JSONBodiesMethods[Streaming]

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

    def nested(
        self,
        *,
        a: params.A | None = None,
        empty: Mapping[str, Any] | None = None,
        list_: Sequence[Any] | None = None,
        null: Any = None,
        n: float | None = None,
        big: int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Nested."""
        return self._request(
            _NESTED,
            body={
                "a": a,
                "empty": empty,
                "list": list_,
                "null": null,
                "n": n,
                "big": big,
            },
            options=options,
        )

    def list(
        self, *, body: Sequence[params.ListBody], options: RequestOptions | None = None
    ) -> Any:
        """List.

        Example:
            client.list(
                body=[
                    {
                        "id": 1,
                    },
                    {
                        "id": 2,
                    },
                ],
            )
        """
        return self._request(_LIST, body=body, options=options)

    def text(self, *, body: str, options: RequestOptions | None = None) -> Any:
        """Text.

        Example:
            client.text(body="plain")
        """
        return self._request(_TEXT, body=body, options=options)

    def number(self, *, body: int, options: RequestOptions | None = None) -> Any:
        """Number.

        Example:
            client.number(body=1)
        """
        return self._request(_NUMBER, body=body, options=options)

    def null(self, *, body: Any, options: RequestOptions | None = None) -> Any:
        """Null."""
        return self._request(_NULL, body=body, options=options)

    def nothing(self, *, options: RequestOptions | None = None) -> Any:
        """Nothing."""
        return self._request(_NOTHING, options=options)

    def comments(
        self,
        *,
        a: int | None = None,
        url: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Comments.

        Args:
            a: One.

        Example:
            client.comments(a=1, url="http://x//y")
        """
        return self._request(_COMMENTS, body={"a": a, "url": url}, options=options)

    def broken(self, *, body: str, options: RequestOptions | None = None) -> Any:
        """Broken.

        Example:
            client.broken(body='{"a": 1,, }')
        """
        return self._request(_BROKEN, body=body, options=options)

    def trailing_comma(
        self, *, a: Sequence[int] | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Trailing comma.

        Example:
            client.trailing_comma(
                a=[
                    1,
                    2,
                ],
            )
        """
        return self._request(_TRAILING_COMMA, body={"a": a}, options=options)

    def twice_the_same_key(
        self, *, a: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Twice the same key.

        Example:
            client.twice_the_same_key(a=2)
        """
        return self._request(_TWICE_THE_SAME_KEY, body={"a": a}, options=options)

    def placeholders(
        self,
        *,
        a: str | None = None,
        b: int | None = None,
        c: str | datetime | None = None,
        d: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Placeholders.

        Example:
            client.placeholders(
                a="<string>",
                b=1,
                c="<dateTime>",
                d="<email>",
            )
        """
        return self._request(
            _PLACEHOLDERS, body={"a": a, "b": b, "c": c, "d": d}, options=options
        )

    def no_language(
        self, *, a: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """No language.

        Example:
            client.no_language(a=1)
        """
        return self._request(_NO_LANGUAGE, body={"a": a}, options=options)

    def language_text_header_json(
        self, *, a: int | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Language text, header JSON.

        Example:
            client.language_text_header_json(a=1)
        """
        return self._request(_LANGUAGE_TEXT_HEADER_JSON, body={"a": a}, options=options)

    def get_with_a_body(self, *, options: RequestOptions | None = None) -> Any:
        """GET with a body."""
        return self._request(_GET_WITH_A_BODY, options=options)

    def delete_with_a_body(
        self, *, ids: Sequence[int] | None = None, options: RequestOptions | None = None
    ) -> Any:
        """DELETE with a body.

        Example:
            client.delete_with_a_body(
                ids=[
                    1,
                    2,
                ],
            )
        """
        return self._request(_DELETE_WITH_A_BODY, body={"ids": ids}, options=options)


class JSONBodiesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    nested = Method(JSONBodies.nested)
    list = Method(JSONBodies.list)
    text = Method(JSONBodies.text)
    number = Method(JSONBodies.number)
    null = Method(JSONBodies.null)
    nothing = Method(JSONBodies.nothing)
    comments = Method(JSONBodies.comments)
    broken = Method(JSONBodies.broken)
    trailing_comma = Method(JSONBodies.trailing_comma)
    twice_the_same_key = Method(JSONBodies.twice_the_same_key)
    placeholders = Method(JSONBodies.placeholders)
    no_language = Method(JSONBodies.no_language)
    language_text_header_json = Method(JSONBodies.language_text_header_json)
    get_with_a_body = Method(JSONBodies.get_with_a_body)
    delete_with_a_body = Method(JSONBodies.delete_with_a_body)


class AsyncJSONBodies(JSONBodiesMethods[Awaited], AsyncClient):
    """Asynchronous client of JSON bodies."""

    with_raw_response: JSONBodiesMethods[AsyncRaw]
    with_streaming_response: JSONBodiesMethods[AsyncStreaming]

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
