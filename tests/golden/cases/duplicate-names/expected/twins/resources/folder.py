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


class FolderResource(SyncResource):
    """Folder."""

    with_raw_response: FolderMethods[Raw]
    with_streaming_response: FolderMethods[Streaming]

    def get_thing(self, *, options: RequestOptions | None = None) -> Any:
        """Get thing."""
        return self._request(_GET_THING, options=options)


class FolderMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_thing = Method(FolderResource.get_thing)


class AsyncFolderResource(FolderMethods[Awaited], AsyncResource):
    """Folder."""

    with_raw_response: FolderMethods[AsyncRaw]
    with_streaming_response: FolderMethods[AsyncStreaming]
