"""É́."""

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

_E_́ = Endpoint("POST", "/n/24", body="json")


class ÉResource(SyncResource):
    """É́."""

    with_raw_response: ÉMethods[Raw]
    with_streaming_response: ÉMethods[Streaming]

    def e_́(
        self,
        *,
        e_́: str | None = None,
        x_24: str | None = None,
        e_́_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ÉResponse:
        """É́.

        Returns:
            An object with e_́.

        Example:
            client.e_́.e_́(e_́="é́", x_24="a Injected: 1", e_́_body="é́")
        """
        return self._request(
            _E_́,
            models.ÉResponse,
            query={"é́": e_́},
            headers={"X-24": x_24},
            body={"é́": e_́_body},
            options=options,
        )


class ÉMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    e_́ = Method(ÉResource.e_́)


class AsyncÉResource(ÉMethods[Awaited], AsyncResource):
    """É́."""

    with_raw_response: ÉMethods[AsyncRaw]
    with_streaming_response: ÉMethods[AsyncStreaming]
