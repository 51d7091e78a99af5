"""Open day."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ...._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ...._runtime import RequestOptions
    from .back_stage import AsyncBackStageResource, BackStageResource

_WALK_IN = Endpoint(
    "GET",
    "/gates/open-day",
    auth=None,
)


class OpenDayResource(SyncResource):
    """Open day."""

    @cached_property
    def back_stage(self) -> BackStageResource:
        """Back stage."""
        from .back_stage import BackStageResource

        return BackStageResource(self)

    def walk_in(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Walk in."""
        return self._request(
            _WALK_IN,
            options=options,
        )


class AsyncOpenDayResource(AsyncResource):
    """Open day."""

    @cached_property
    def back_stage(self) -> AsyncBackStageResource:
        """Back stage."""
        from .back_stage import AsyncBackStageResource

        return AsyncBackStageResource(self)

    async def walk_in(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Walk in."""
        return await self._request(
            _WALK_IN,
            options=options,
        )
