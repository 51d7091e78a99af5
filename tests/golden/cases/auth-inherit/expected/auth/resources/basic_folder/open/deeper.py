"""Deeper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ...._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_NONE_INHERITED = Endpoint("GET", "/e", auth=None)


class DeeperResource(SyncResource):
    """Deeper."""

    with_raw_response: DeeperMethods[Raw]
    with_streaming_response: DeeperMethods[Streaming]

    def none_inherited(self, *, options: RequestOptions | None = None) -> Any:
        """None, inherited."""
        return self._request(_NONE_INHERITED, options=options)


class DeeperMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    none_inherited = Method(DeeperResource.none_inherited)


class AsyncDeeperResource(DeeperMethods[Awaited], AsyncResource):
    """Deeper."""

    with_raw_response: DeeperMethods[AsyncRaw]
    with_streaming_response: DeeperMethods[AsyncStreaming]
