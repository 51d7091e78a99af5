"""Open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ...._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming
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


class OpenMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    none = Method(OpenResource.none)


class AsyncOpenResource(OpenMethods[Awaited], AsyncResource):
    """Open."""

    with_raw_response: OpenMethods[AsyncRaw]
    with_streaming_response: OpenMethods[AsyncStreaming]

    @cached_property
    def deeper(self) -> AsyncDeeperResource:
        """Deeper."""
        from .deeper import AsyncDeeperResource

        return AsyncDeeperResource(self)
