"""_client."""

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

_X = Endpoint("GET", "/things")


class Client_Resource(SyncResource):
    """_client."""

    with_raw_response: Client_Methods[Raw]
    with_streaming_response: Client_Methods[Streaming]

    def x(self, *, options: RequestOptions | None = None) -> models.ModelResponse:
        """X.

        Returns:
            An object with class_.
        """
        return self._request(_X, models.ModelResponse, options=options)


class AsyncClient_Resource(AsyncResource):
    """_client."""

    with_raw_response: AsyncClient_Methods[Raw]
    with_streaming_response: AsyncClient_Methods[Streaming]

    async def x(self, *, options: RequestOptions | None = None) -> models.ModelResponse:
        """X.

        Returns:
            An object with class_.
        """
        return await self._request(_X, models.ModelResponse, options=options)


if TYPE_CHECKING:

    class Client_Methods(Methods[ViewT]):
        """The same methods with their responses."""

        x = Method(Client_Resource.x)

    class AsyncClient_Methods(Methods[ViewT]):
        """The same methods with their responses."""

        x = AsyncMethod(AsyncClient_Resource.x)
