"""Deeper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ...._runtime import RequestOptions

_NONE_INHERITED = Endpoint(
    "GET",
    "/e",
    auth=None,
)


class DeeperResource(SyncResource):
    """Deeper."""

    def none_inherited(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """None, inherited."""
        return self._request(
            _NONE_INHERITED,
            options=options,
        )


class AsyncDeeperResource(AsyncResource):
    """Deeper."""

    async def none_inherited(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """None, inherited."""
        return await self._request(
            _NONE_INHERITED,
            options=options,
        )
