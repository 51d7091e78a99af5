"""_client."""

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


class Client_Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    x = Method(Client_Resource.x)


class AsyncClient_Resource(Client_Methods[Awaited], AsyncResource):
    """_client."""

    with_raw_response: Client_Methods[AsyncRaw]
    with_streaming_response: Client_Methods[AsyncStreaming]
