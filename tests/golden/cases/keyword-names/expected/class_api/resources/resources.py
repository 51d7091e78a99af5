"""Resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_STR_ = Endpoint(
    "GET",
    "/things",
)


class ResourcesResource(SyncResource):
    """Resources."""

    def str_(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Str."""
        return self._request(
            _STR_,
            options=options,
        )


class AsyncResourcesResource(AsyncResource):
    """Resources."""

    async def str_(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Str."""
        return await self._request(
            _STR_,
            options=options,
        )
