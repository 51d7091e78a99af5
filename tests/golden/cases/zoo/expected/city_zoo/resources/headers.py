"""Headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)
from .._runtime._dynamic import fresh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_GET_HEADER_KINDS = Endpoint(
    "GET", "/headers", headers=(("Accept", "application/json"),)
)
_GET_HEADER_TEXT = Endpoint("GET", "/headers", headers=(("Accept", "text/plain"),))
_NO_HEADERS = Endpoint("GET", "/headers")
_CONTENT_TYPE_OF_ITS_OWN = Endpoint(
    "POST", "/headers", body="json", content_type="application/vnd.zoo+json"
)
_GET_HEADER_TABLE = Endpoint("GET", "/headers/table")


class HeadersResource(SyncResource):
    """Headers."""

    with_raw_response: HeadersMethods[Raw]
    with_streaming_response: HeadersMethods[Streaming]

    def get_header_kinds(
        self,
        *,
        x_trace_id: str | int | None = None,
        x_tag: Sequence[str] | None = None,
        x_empty: str | int | None = None,
        x_off: int | None = None,
        accept_language: str | int | None = None,
        if_none_match: str | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Header kinds.

        Args:
            x_trace_id: Any text that finds the call again.

        Example:
            client.headers.get_header_kinds(
                x_trace_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                x_tag=[
                    "a",
                    "b",
                ],
                x_empty="",
                accept_language="language",
                if_none_match='"abc"',
            )
        """
        return self._request(
            _GET_HEADER_KINDS,
            headers={
                "X-Trace-Id": fresh(x_trace_id, "{{$guid}}"),
                "X-Tag": x_tag,
                "X-Empty": x_empty,
                "X-Off": x_off,
                "Accept-Language": accept_language,
                "If-None-Match": if_none_match,
            },
            options=options,
        )

    def get_header_text(
        self, *, x_tag: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Header text.

        Example:
            client.headers.get_header_text(x_tag="a")
        """
        return self._request(
            _GET_HEADER_TEXT, headers={"X-Tag": x_tag}, options=options
        )

    def no_headers(self, *, options: RequestOptions | None = None) -> Any:
        """No headers."""
        return self._request(_NO_HEADERS, options=options)

    def content_type_of_its_own(
        self, *, type: str | None = None, options: RequestOptions | None = None
    ) -> Any:
        """Content type of its own.

        Example:
            client.headers.content_type_of_its_own(type="feeding")
        """
        return self._request(
            _CONTENT_TYPE_OF_ITS_OWN, body={"type": type}, options=options
        )

    def get_header_table(
        self,
        *,
        x_request_id: str,
        x_keeper: str | int | None = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Header table.

        Args:
            x_request_id: UUID of this request.
            x_keeper: First name of the keeper.

        Example:
            client.headers.get_header_table(
                x_request_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            )
        """
        return self._request(
            _GET_HEADER_TABLE,
            headers={"X-Request-Id": x_request_id, "X-Keeper": x_keeper},
            options=options,
        )


class HeadersMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_header_kinds = Method(HeadersResource.get_header_kinds)
    get_header_text = Method(HeadersResource.get_header_text)
    no_headers = Method(HeadersResource.no_headers)
    content_type_of_its_own = Method(HeadersResource.content_type_of_its_own)
    get_header_table = Method(HeadersResource.get_header_table)


class AsyncHeadersResource(HeadersMethods[Awaited], AsyncResource):
    """Headers."""

    with_raw_response: HeadersMethods[AsyncRaw]
    with_streaming_response: HeadersMethods[AsyncStreaming]
