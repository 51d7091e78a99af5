"""Close."""

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


class AsyncCloseResource(AsyncResource):
    """Close."""

    with_raw_response: AsyncCloseMethods[Raw]
    with_streaming_response: AsyncCloseMethods[Streaming]

    async def enter(
        self, *, options: RequestOptions | None = None
    ) -> models.ModelResponse:
        """__enter__.

        Returns:
            An object with class_.
        """
        return await self._request(_ENTER, models.ModelResponse, options=options)


if TYPE_CHECKING:

    class CloseMethods(Methods[ViewT]):
        """The same methods with their responses."""

        enter = Method(CloseResource.enter)

    class AsyncCloseMethods(Methods[ViewT]):
        """The same methods with their responses."""

        enter = AsyncMethod(AsyncCloseResource.enter)
