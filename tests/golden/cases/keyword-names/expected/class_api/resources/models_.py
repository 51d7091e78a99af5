"""Models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

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


class ModelsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    model = Method(ModelsResource.model)


class AsyncModelsResource(ModelsMethods[Awaited], AsyncResource):
    """Models."""

    with_raw_response: ModelsMethods[AsyncRaw]
    with_streaming_response: ModelsMethods[AsyncStreaming]
