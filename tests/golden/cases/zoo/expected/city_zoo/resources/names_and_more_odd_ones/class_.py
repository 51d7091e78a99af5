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

_CLASS_ = Endpoint("GET", "/names/class/class")


class ClassResource(SyncResource):
    """Class."""

    with_raw_response: ClassMethods[Raw]
    with_streaming_response: ClassMethods[Streaming]

    def class_(self, *, options: RequestOptions | None = None) -> Any:
        """Class."""
        return self._request(_CLASS_, options=options)


class ClassMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    class_ = Method(ClassResource.class_)


class AsyncClassResource(ClassMethods[Awaited], AsyncResource):
    """Class."""

    with_raw_response: ClassMethods[AsyncRaw]
    with_streaming_response: ClassMethods[AsyncStreaming]
