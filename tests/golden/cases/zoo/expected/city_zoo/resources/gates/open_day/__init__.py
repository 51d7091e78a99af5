"""Open day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Folder,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ...._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
    from .back_stage import AsyncBackStageResource, BackStageResource

_WALK_IN = Endpoint("GET", "/gates/open-day", auth=None)


class OpenDayResource(SyncResource):
    """Open day."""

    with_raw_response: OpenDayMethods[Raw]
    with_streaming_response: OpenDayMethods[Streaming]

    @Folder
    def back_stage(self) -> BackStageResource:
        """Back stage."""
        from .back_stage import BackStageResource

        return BackStageResource(self)

    def walk_in(self, *, options: RequestOptions | None = None) -> Any:
        """Walk in."""
        return self._request(_WALK_IN, options=options)


class OpenDayMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    walk_in = Method(OpenDayResource.walk_in)


class AsyncOpenDayResource(OpenDayMethods[Awaited], AsyncResource):
    """Open day."""

    with_raw_response: OpenDayMethods[AsyncRaw]
    with_streaming_response: OpenDayMethods[AsyncStreaming]

    @Folder
    def back_stage(self) -> AsyncBackStageResource:
        """Back stage."""
        from .back_stage import AsyncBackStageResource

        return AsyncBackStageResource(self)
