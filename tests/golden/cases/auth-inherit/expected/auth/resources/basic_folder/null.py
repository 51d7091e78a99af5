"""Null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_STILL_BASIC = Endpoint("GET", "/f")


class Null_Resource(SyncResource):
    """Null."""

    with_raw_response: Null_Methods[Raw]
    with_streaming_response: Null_Methods[Streaming]

    def still_basic(self, *, options: RequestOptions | None = None) -> Any:
        """Still basic."""
        return self._request(_STILL_BASIC, options=options)


class Null_Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    still_basic = Method(Null_Resource.still_basic)


class AsyncNull_Resource(Null_Methods[Awaited], AsyncResource):
    """Null."""

    with_raw_response: Null_Methods[AsyncRaw]
    with_streaming_response: Null_Methods[AsyncStreaming]
