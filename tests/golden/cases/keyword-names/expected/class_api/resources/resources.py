"""Resources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
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


class ResourcesMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    str_ = Method(ResourcesResource.str_)


class AsyncResourcesResource(ResourcesMethods[Awaited], AsyncResource):
    """Resources."""

    with_raw_response: ResourcesMethods[AsyncRaw]
    with_streaming_response: ResourcesMethods[AsyncStreaming]
