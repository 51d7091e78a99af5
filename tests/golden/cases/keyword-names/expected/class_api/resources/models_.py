"""Models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_MODEL = Endpoint(
    "GET",
    "/things",
)


class ModelsResource(SyncResource):
    """Models."""

    def model(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ModelResponse:
        """Model."""
        return self._request(
            _MODEL,
            models.ModelResponse,
            options=options,
        )


class AsyncModelsResource(AsyncResource):
    """Models."""

    async def model(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ModelResponse:
        """Model."""
        return await self._request(
            _MODEL,
            models.ModelResponse,
            options=options,
        )
