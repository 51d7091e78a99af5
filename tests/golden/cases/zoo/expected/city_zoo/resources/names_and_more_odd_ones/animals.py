"""Animals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions

_LIST_ANIMALS = Endpoint(
    "GET",
    "/names/animals",
)


class NamesAndMoreOddOnesAnimalsResource(SyncResource):
    """Animals."""

    def list_animals(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """List animals."""
        return self._request(
            _LIST_ANIMALS,
            options=options,
        )


class AsyncNamesAndMoreOddOnesAnimalsResource(AsyncResource):
    """Animals."""

    async def list_animals(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """List animals."""
        return await self._request(
            _LIST_ANIMALS,
            options=options,
        )
