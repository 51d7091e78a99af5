"""Back stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ...._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_SHOW_BADGE = Endpoint("GET", "/gates/back-stage", auth="bearer_2")


class BackStageResource(SyncResource):
    """Back stage."""

    with_raw_response: BackStageMethods[Raw]
    with_streaming_response: BackStageMethods[Streaming]

    def show_badge(self, *, options: RequestOptions | None = None) -> Any:
        """Show badge."""
        return self._request(_SHOW_BADGE, options=options)


class AsyncBackStageResource(AsyncResource):
    """Back stage."""

    with_raw_response: AsyncBackStageMethods[Raw]
    with_streaming_response: AsyncBackStageMethods[Streaming]

    async def show_badge(self, *, options: RequestOptions | None = None) -> Any:
        """Show badge."""
        return await self._request(_SHOW_BADGE, options=options)


if TYPE_CHECKING:

    class BackStageMethods(Methods[ViewT]):
        """The same methods with their responses."""

        show_badge = Method(BackStageResource.show_badge)

    class AsyncBackStageMethods(Methods[ViewT]):
        """The same methods with their responses."""

        show_badge = AsyncMethod(AsyncBackStageResource.show_badge)
