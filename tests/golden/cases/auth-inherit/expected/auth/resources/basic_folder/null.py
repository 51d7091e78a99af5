"""Null."""

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

_STILL_BASIC = Endpoint("GET", "/f")


class Null_Resource(SyncResource):
    """Null."""

    with_raw_response: Null_Methods[Raw]
    with_streaming_response: Null_Methods[Streaming]

    def still_basic(self, *, options: RequestOptions | None = None) -> Any:
        """Still basic."""
        return self._request(_STILL_BASIC, options=options)


class AsyncNull_Resource(AsyncResource):
    """Null."""

    with_raw_response: AsyncNull_Methods[Raw]
    with_streaming_response: AsyncNull_Methods[Streaming]

    async def still_basic(self, *, options: RequestOptions | None = None) -> Any:
        """Still basic."""
        return await self._request(_STILL_BASIC, options=options)


if TYPE_CHECKING:

    class Null_Methods(Methods[ViewT]):
        """The same methods with their responses."""

        still_basic = Method(Null_Resource.still_basic)

    class AsyncNull_Methods(Methods[ViewT]):
        """The same methods with their responses."""

        still_basic = AsyncMethod(AsyncNull_Resource.still_basic)
