"""Open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ...._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )
    from .deeper import AsyncDeeperResource, DeeperResource

_NONE = Endpoint("GET", "/d", auth=None)


class OpenResource(SyncResource):
    """Open."""

    with_raw_response: OpenMethods[Raw]
    with_streaming_response: OpenMethods[Streaming]

    @cached_property
    def deeper(self) -> DeeperResource:
        """Deeper."""
        from .deeper import DeeperResource

        return DeeperResource(self)

    def none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return self._request(_NONE, options=options)


class AsyncOpenResource(AsyncResource):
    """Open."""

    with_raw_response: AsyncOpenMethods[Raw]
    with_streaming_response: AsyncOpenMethods[Streaming]

    @cached_property
    def deeper(self) -> AsyncDeeperResource:
        """Deeper."""
        from .deeper import AsyncDeeperResource

        return AsyncDeeperResource(self)

    async def none(self, *, options: RequestOptions | None = None) -> Any:
        """None."""
        return await self._request(_NONE, options=options)


if TYPE_CHECKING:

    class OpenMethods(Methods[ViewT]):
        """The same methods with their responses."""

        none = Method(OpenResource.none)

    class AsyncOpenMethods(Methods[ViewT]):
        """The same methods with their responses."""

        none = AsyncMethod(AsyncOpenResource.none)
