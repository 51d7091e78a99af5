"""Deeper."""

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

_NONE_INHERITED = Endpoint("GET", "/e", auth=None)


class DeeperResource(SyncResource):
    """Deeper."""

    with_raw_response: DeeperMethods[Raw]
    with_streaming_response: DeeperMethods[Streaming]

    def none_inherited(self, *, options: RequestOptions | None = None) -> Any:
        """None, inherited."""
        return self._request(_NONE_INHERITED, options=options)


class AsyncDeeperResource(AsyncResource):
    """Deeper."""

    with_raw_response: AsyncDeeperMethods[Raw]
    with_streaming_response: AsyncDeeperMethods[Streaming]

    async def none_inherited(self, *, options: RequestOptions | None = None) -> Any:
        """None, inherited."""
        return await self._request(_NONE_INHERITED, options=options)


if TYPE_CHECKING:

    class DeeperMethods(Methods[ViewT]):
        """The same methods with their responses."""

        none_inherited = Method(DeeperResource.none_inherited)

    class AsyncDeeperMethods(Methods[ViewT]):
        """The same methods with their responses."""

        none_inherited = AsyncMethod(AsyncDeeperResource.none_inherited)
