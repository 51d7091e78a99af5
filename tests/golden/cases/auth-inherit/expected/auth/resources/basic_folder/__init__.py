"""Basic folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import (
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
    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
    from .null import AsyncNull_Resource, Null_Resource
    from .open import AsyncOpenResource, OpenResource

_FROM_THE_FOLDER = Endpoint("GET", "/b")
_GET_OWN_KEY = Endpoint("GET", "/c", auth="apikey")


class BasicFolderResource(SyncResource):
    """Basic folder."""

    with_raw_response: BasicFolderMethods[Raw]
    with_streaming_response: BasicFolderMethods[Streaming]

    @Folder
    def open(self) -> OpenResource:
        """Open."""
        from .open import OpenResource

        return OpenResource(self)

    @Folder
    def null(self) -> Null_Resource:
        """Null."""
        from .null import Null_Resource

        return Null_Resource(self)

    def from_the_folder(self, *, options: RequestOptions | None = None) -> Any:
        """From the folder."""
        return self._request(_FROM_THE_FOLDER, options=options)

    def get_own_key(self, *, options: RequestOptions | None = None) -> Any:
        """Own key."""
        return self._request(_GET_OWN_KEY, options=options)


class BasicFolderMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    from_the_folder = Method(BasicFolderResource.from_the_folder)
    get_own_key = Method(BasicFolderResource.get_own_key)


class AsyncBasicFolderResource(BasicFolderMethods[Awaited], AsyncResource):
    """Basic folder."""

    with_raw_response: BasicFolderMethods[AsyncRaw]
    with_streaming_response: BasicFolderMethods[AsyncStreaming]

    @Folder
    def open(self) -> AsyncOpenResource:
        """Open."""
        from .open import AsyncOpenResource

        return AsyncOpenResource(self)

    @Folder
    def null(self) -> AsyncNull_Resource:
        """Null."""
        from .null import AsyncNull_Resource

        return AsyncNull_Resource(self)
