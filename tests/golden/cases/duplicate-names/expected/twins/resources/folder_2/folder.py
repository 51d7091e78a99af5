"""Folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions

_FOLDER = Endpoint(
    "GET",
    "/things",
)


class Folder2FolderResource(SyncResource):
    """Folder."""

    def folder(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Folder."""
        return self._request(
            _FOLDER,
            options=options,
        )


class AsyncFolder2FolderResource(AsyncResource):
    """Folder."""

    async def folder(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Folder."""
        return await self._request(
            _FOLDER,
            options=options,
        )
