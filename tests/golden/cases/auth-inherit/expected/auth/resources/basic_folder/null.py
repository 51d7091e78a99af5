"""Null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions

_STILL_BASIC = Endpoint(
    "GET",
    "/f",
)


class Null_Resource(SyncResource):
    """Null."""

    def still_basic(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Still basic."""
        return self._request(
            _STILL_BASIC,
            options=options,
        )


class AsyncNull_Resource(AsyncResource):
    """Null."""

    async def still_basic(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Still basic."""
        return await self._request(
            _STILL_BASIC,
            options=options,
        )
