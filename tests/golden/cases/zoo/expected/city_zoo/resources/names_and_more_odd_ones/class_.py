"""Class."""

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

_CLASS_ = Endpoint("GET", "/names/class/class")


class ClassResource(SyncResource):
    """Class."""

    with_raw_response: ClassMethods[Raw]
    with_streaming_response: ClassMethods[Streaming]

    def class_(self, *, options: RequestOptions | None = None) -> Any:
        """Class."""
        return self._request(_CLASS_, options=options)


class AsyncClassResource(AsyncResource):
    """Class."""

    with_raw_response: AsyncClassMethods[Raw]
    with_streaming_response: AsyncClassMethods[Streaming]

    async def class_(self, *, options: RequestOptions | None = None) -> Any:
        """Class."""
        return await self._request(_CLASS_, options=options)


if TYPE_CHECKING:

    class ClassMethods(Methods[ViewT]):
        """The same methods with their responses."""

        class_ = Method(ClassResource.class_)

    class AsyncClassMethods(Methods[ViewT]):
        """The same methods with their responses."""

        class_ = AsyncMethod(AsyncClassResource.class_)
