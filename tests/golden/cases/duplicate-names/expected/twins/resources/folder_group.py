"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_GET_THING = Endpoint("GET", "/things")


class FolderGroupResource(SyncResource):
    """Folder."""

    with_raw_response: FolderGroupMethods[Raw]
    with_streaming_response: FolderGroupMethods[Streaming]

    def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return self._request(_GET_THING, options=options)


class FolderGroupMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_thing = Method(FolderGroupResource.get_thing)


class AsyncFolderGroupResource(FolderGroupMethods[Awaited], AsyncResource):
    """Folder."""

    with_raw_response: FolderGroupMethods[AsyncRaw]
    with_streaming_response: FolderGroupMethods[AsyncStreaming]
