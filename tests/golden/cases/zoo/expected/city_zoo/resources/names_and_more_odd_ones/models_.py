"""Models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from ..._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_PARAMS_ = Endpoint("GET", "/names/models")


class ModelsResource(SyncResource):
    """Models."""

    with_raw_response: ModelsMethods[Raw]
    with_streaming_response: ModelsMethods[Streaming]

    def params_(self, *, options: RequestOptions | None = None) -> Any:
        """Params."""
        return self._request(_PARAMS_, options=options)


class AsyncModelsResource(AsyncResource):
    """Models."""

    with_raw_response: AsyncModelsMethods[Raw]
    with_streaming_response: AsyncModelsMethods[Streaming]

    async def params_(self, *, options: RequestOptions | None = None) -> Any:
        """Params."""
        return await self._request(_PARAMS_, options=options)


if TYPE_CHECKING:

    class ModelsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        params_ = Method(ModelsResource.params_)

    class AsyncModelsMethods(Methods[ViewT]):
        """The same methods with their responses."""

        params_ = AsyncMethod(AsyncModelsResource.params_)
