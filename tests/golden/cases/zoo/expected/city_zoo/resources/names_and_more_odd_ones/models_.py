"""Models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from ..._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_PARAMS_ = Endpoint("GET", "/names/models")


class ModelsResource(SyncResource):
    """Models."""

    with_raw_response: ModelsMethods[Raw]
    with_streaming_response: ModelsMethods[Streaming]

    def params_(self, *, options: RequestOptions | None = None) -> Any:
        """Params."""
        return self._request(_PARAMS_, options=options)


class ModelsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    params_ = Method(ModelsResource.params_)


class AsyncModelsResource(ModelsMethods[Awaited], AsyncResource):
    """Models."""

    with_raw_response: ModelsMethods[AsyncRaw]
    with_streaming_response: ModelsMethods[AsyncStreaming]
