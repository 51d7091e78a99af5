"""Folder."""

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

_FOLDER = Endpoint("GET", "/things")


class Folder2FolderResource(SyncResource):
    """Folder."""

    with_raw_response: Folder2FolderMethods[Raw]
    with_streaming_response: Folder2FolderMethods[Streaming]

    def folder(self, *, options: RequestOptions | None = None) -> Any:
        """Folder."""
        return self._request(_FOLDER, options=options)


class Folder2FolderMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    folder = Method(Folder2FolderResource.folder)


class AsyncFolder2FolderResource(Folder2FolderMethods[Awaited], AsyncResource):
    """Folder."""

    with_raw_response: Folder2FolderMethods[AsyncRaw]
    with_streaming_response: Folder2FolderMethods[AsyncStreaming]
