"""Back stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ...._runtime import RequestOptions

_SHOW_BADGE = Endpoint(
    "GET",
    "/gates/back-stage",
    auth="bearer_2",
)


class BackStageResource(SyncResource):
    """Back stage."""

    def show_badge(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Show badge."""
        return self._request(
            _SHOW_BADGE,
            options=options,
        )


class AsyncBackStageResource(AsyncResource):
    """Back stage."""

    async def show_badge(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Show badge."""
        return await self._request(
            _SHOW_BADGE,
            options=options,
        )
