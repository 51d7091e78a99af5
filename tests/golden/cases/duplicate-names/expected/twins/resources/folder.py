"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_GET_THING = Endpoint(
    "GET",
    "/things",
)


class FolderResource(SyncResource):
    """Folder."""

    def get_thing(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Get thing."""
        return self._request(
            _GET_THING,
            options=options,
        )


class AsyncFolderResource(AsyncResource):
    """Folder."""

    async def get_thing(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Get thing."""
        return await self._request(
            _GET_THING,
            options=options,
        )
