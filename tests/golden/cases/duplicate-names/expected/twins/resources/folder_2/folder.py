"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_FOLDER = Endpoint("GET", "/things")


class Folder2FolderResource(SyncResource):
    """Folder."""

    with_raw_response: Folder2FolderMethods[Raw]
    with_streaming_response: Folder2FolderMethods[Streaming]

    def folder(self, *, options: RequestOptions | None = None) -> Any:
        """Folder."""
        return self._request(_FOLDER, options=options)


class AsyncFolder2FolderResource(AsyncResource):
    """Folder."""

    with_raw_response: AsyncFolder2FolderMethods[Raw]
    with_streaming_response: AsyncFolder2FolderMethods[Streaming]

    async def folder(self, *, options: RequestOptions | None = None) -> Any:
        """Folder."""
        return await self._request(_FOLDER, options=options)


if TYPE_CHECKING:

    class Folder2FolderMethods(Methods[ViewT]):
        """The same methods with their responses."""

        folder = Method(Folder2FolderResource.folder)

    class AsyncFolder2FolderMethods(Methods[ViewT]):
        """The same methods with their responses."""

        folder = AsyncMethod(AsyncFolder2FolderResource.folder)
