"""Models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_MODEL = Endpoint("GET", "/things")


class ModelsResource(SyncResource):
    """Models."""

    with_raw_response: ModelsMethods[Raw]
    with_streaming_response: ModelsMethods[Streaming]

    def model(self, *, options: RequestOptions | None = None) -> models.ModelResponse:
        """Model.

        Returns:
            An object with class_.
        """
        return self._request(_MODEL, models.ModelResponse, options=options)


class AsyncModelsResource(AsyncResource):
    """Models."""

    with_raw_response: AsyncModelsMethods[Raw]
    with_streaming_response: AsyncModelsMethods[Streaming]

    async def model(
        self, *, options: RequestOptions | None = None
    ) -> models.ModelResponse:
        """Model.

        Returns:
            An object with class_.
        """
        return await self._request(_MODEL, models.ModelResponse, options=options)


if TYPE_CHECKING:

    class ModelsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        model = Method(ModelsResource.model)

    class AsyncModelsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        model = AsyncMethod(AsyncModelsResource.model)
