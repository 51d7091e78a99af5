"""Back stage."""

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

_SHOW_BADGE = Endpoint("GET", "/gates/back-stage", auth="bearer_2")


class BackStageResource(SyncResource):
    """Back stage."""

    with_raw_response: BackStageMethods[Raw]
    with_streaming_response: BackStageMethods[Streaming]

    def show_badge(self, *, options: RequestOptions | None = None) -> Any:
        """Show badge."""
        return self._request(_SHOW_BADGE, options=options)


class BackStageMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    show_badge = Method(BackStageResource.show_badge)


class AsyncBackStageResource(BackStageMethods[Awaited], AsyncResource):
    """Back stage."""

    with_raw_response: BackStageMethods[AsyncRaw]
    with_streaming_response: BackStageMethods[AsyncStreaming]
