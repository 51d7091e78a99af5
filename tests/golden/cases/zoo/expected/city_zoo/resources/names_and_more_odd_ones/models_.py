"""Models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import RequestOptions

_PARAMS_ = Endpoint(
    "GET",
    "/names/models",
)


class ModelsResource(SyncResource):
    """Models."""

    def params_(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Params."""
        return self._request(
            _PARAMS_,
            options=options,
        )


class AsyncModelsResource(AsyncResource):
    """Models."""

    async def params_(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> Any:
        """Params."""
        return await self._request(
            _PARAMS_,
            options=options,
        )
