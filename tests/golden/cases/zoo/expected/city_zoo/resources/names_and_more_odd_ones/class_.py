"""Class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions

_CLASS_ = Endpoint(
    "GET",
    "/names/class/class",
)


class ClassResource(SyncResource):
    """Class."""

    def class_(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Class."""
        return self._request(
            _CLASS_,
            options=options,
        )


class AsyncClassResource(AsyncResource):
    """Class."""

    async def class_(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Class."""
        return await self._request(
            _CLASS_,
            options=options,
        )
