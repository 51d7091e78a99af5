"""_client."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_X = Endpoint(
    "GET",
    "/things",
)


class Client_Resource(SyncResource):
    """_client."""

    def x(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """X."""
        return self._request(
            _X,
            options=options,
        )


class AsyncClient_Resource(AsyncResource):
    """_client."""

    async def x(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """X."""
        return await self._request(
            _X,
            options=options,
        )
