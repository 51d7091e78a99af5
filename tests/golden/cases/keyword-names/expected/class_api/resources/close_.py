"""Close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_ENTER = Endpoint(
    "GET",
    "/things",
)


class CloseResource(SyncResource):
    """Close."""

    def enter(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """__enter__."""
        return self._request(
            _ENTER,
            options=options,
        )


class AsyncCloseResource(AsyncResource):
    """Close."""

    async def enter(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """__enter__."""
        return await self._request(
            _ENTER,
            options=options,
        )
