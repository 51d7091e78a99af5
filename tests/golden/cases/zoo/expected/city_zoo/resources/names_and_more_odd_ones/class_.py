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

    class_ = Method(ClassResource.class_)


class AsyncClassResource(ClassMethods[Awaited], AsyncResource):
    """Class."""

    with_raw_response: AsyncClassMethods[Raw]
    with_streaming_response: AsyncClassMethods[Streaming]

    async def get_class(self, *, options: RequestOptions | None = None) -> Any:
        """Class."""
        return await self._request(_GET_CLASS, options=options)


if TYPE_CHECKING:

    class ClassMethods(Methods[ViewT]):
        """The same methods with their responses."""

        get_class = Method(ClassResource.get_class)

    class AsyncClassMethods(Methods[ViewT]):
        """The same methods with their responses."""

        get_class = AsyncMethod(AsyncClassResource.get_class)
