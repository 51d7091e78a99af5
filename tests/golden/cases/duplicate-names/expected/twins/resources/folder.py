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


class FolderResource(SyncResource):
    """Folder."""

    with_raw_response: FolderMethods[Raw]
    with_streaming_response: FolderMethods[Streaming]

    def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return self._request(_GET_THING, options=options)


class AsyncFolderResource(AsyncResource):
    """Folder."""

    with_raw_response: AsyncFolderMethods[Raw]
    with_streaming_response: AsyncFolderMethods[Streaming]

    async def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return await self._request(_GET_THING, options=options)


if TYPE_CHECKING:

    class FolderMethods(Methods[ViewT]):
        """The same methods with their responses."""

        get_thing = Method(FolderResource.get_thing)

    class AsyncFolderMethods(Methods[ViewT]):
        """The same methods with their responses."""

        get_thing = AsyncMethod(AsyncFolderResource.get_thing)
