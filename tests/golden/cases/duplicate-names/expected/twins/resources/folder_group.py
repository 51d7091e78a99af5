"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_GET_THING = Endpoint("GET", "/things")


class FolderGroupResource(SyncResource):
    """Folder."""

    with_raw_response: FolderGroupMethods[Raw]
    with_streaming_response: FolderGroupMethods[Streaming]

    def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return self._request(_GET_THING, options=options)


class AsyncFolderGroupResource(AsyncResource):
    """Folder."""

    with_raw_response: AsyncFolderGroupMethods[Raw]
    with_streaming_response: AsyncFolderGroupMethods[Streaming]

    async def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return await self._request(_GET_THING, options=options)


if TYPE_CHECKING:

    class FolderGroupMethods(Methods[ViewT]):
        """The same methods with their responses."""

        get_thing = Method(FolderGroupResource.get_thing)

    class AsyncFolderGroupMethods(Methods[ViewT]):
        """The same methods with their responses."""

        get_thing = AsyncMethod(AsyncFolderGroupResource.get_thing)
