"""Close."""

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

_ENTER = Endpoint("GET", "/things")


class CloseResource(SyncResource):
    """Close."""

    with_raw_response: CloseMethods[Raw]
    with_streaming_response: CloseMethods[Streaming]

    def enter(self, *, options: RequestOptions | None = None) -> models.ModelResponse:
        """__enter__.

        Returns:
            An object with class_.
        """
        return self._request(_ENTER, models.ModelResponse, options=options)


class CloseMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    enter = Method(CloseResource.enter)


class AsyncCloseResource(CloseMethods[Awaited], AsyncResource):
    """Close."""

    with_raw_response: CloseMethods[AsyncRaw]
    with_streaming_response: CloseMethods[AsyncStreaming]
