"""Open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ...._runtime import RequestOptions
    from .deeper import AsyncDeeperResource, DeeperResource

_NONE = Endpoint(
    "GET",
    "/d",
    auth=None,
)


class OpenResource(SyncResource):
    """Open."""

    @cached_property
    def deeper(self) -> DeeperResource:
        """Deeper."""
        from .deeper import DeeperResource

        return DeeperResource(self)

    def none(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """None."""
        return self._request(
            _NONE,
            options=options,
        )


class AsyncOpenResource(AsyncResource):
    """Open."""

    @cached_property
    def deeper(self) -> AsyncDeeperResource:
        """Deeper."""
        from .deeper import AsyncDeeperResource

        return AsyncDeeperResource(self)

    async def none(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """None."""
        return await self._request(
            _NONE,
            options=options,
        )
