"""`id`."""

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

_ID = Endpoint("POST", "/n/11", body="json")


class IdResource(SyncResource):
    """`id`."""

    with_raw_response: IdMethods[Raw]
    with_streaming_response: IdMethods[Streaming]

    def id(
        self,
        *,
        id: str | None = None,
        x_11: str | None = None,
        id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IdResponse:
        """`id`.

        Returns:
            An object with id.

        Example:
            client.id.id(id="`id`", x_11="a Injected: 1", id_body="`id`")
        """
        return self._request(
            _ID,
            models.IdResponse,
            query={"`id`": id},
            headers={"X-11": x_11},
            body={"`id`": id_body},
            options=options,
        )


class IdMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    id = Method(IdResource.id)


class AsyncIdResource(IdMethods[Awaited], AsyncResource):
    """`id`."""

    with_raw_response: IdMethods[AsyncRaw]
    with_streaming_response: IdMethods[AsyncStreaming]
