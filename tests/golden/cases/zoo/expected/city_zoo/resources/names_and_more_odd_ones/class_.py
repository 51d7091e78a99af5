"""Class."""

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

_GET_CLASS = Endpoint("GET", "/names/class/class")


class ClassResource(SyncResource):
    """Class."""

    with_raw_response: ClassMethods[Raw]
    with_streaming_response: ClassMethods[Streaming]

    def get_class(self, *, options: RequestOptions | None = None) -> Any:
        """Class."""
        return self._request(_GET_CLASS, options=options)


class ClassMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_class = Method(ClassResource.get_class)


class AsyncClassResource(ClassMethods[Awaited], AsyncResource):
    """Class."""

    with_raw_response: ClassMethods[AsyncRaw]
    with_streaming_response: ClassMethods[AsyncStreaming]
