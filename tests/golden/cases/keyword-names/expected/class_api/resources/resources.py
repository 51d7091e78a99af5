"""Resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
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

_STR_ = Endpoint("GET", "/things")


class ResourcesResource(SyncResource):
    """Resources."""

    with_raw_response: ResourcesMethods[Raw]
    with_streaming_response: ResourcesMethods[Streaming]

    def str_(self, *, options: RequestOptions | None = None) -> models.ModelResponse:
        """Str.

        Returns:
            An object with class_.
        """
        return self._request(_STR_, models.ModelResponse, options=options)


class AsyncResourcesResource(AsyncResource):
    """Resources."""

    with_raw_response: AsyncResourcesMethods[Raw]
    with_streaming_response: AsyncResourcesMethods[Streaming]

    async def str_(
        self, *, options: RequestOptions | None = None
    ) -> models.ModelResponse:
        """Str.

        Returns:
            An object with class_.
        """
        return await self._request(_STR_, models.ModelResponse, options=options)


if TYPE_CHECKING:

    class ResourcesMethods(Methods[ViewT]):
        """The same methods with their responses."""

        str_ = Method(ResourcesResource.str_)

    class AsyncResourcesMethods(Methods[ViewT]):
        """The same methods with their responses."""

        str_ = AsyncMethod(AsyncResourcesResource.str_)
