"""１２."""

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

_POST_12 = Endpoint("POST", "/n/27", body="json")


class Group12Resource(SyncResource):
    """１２."""

    with_raw_response: Group12Methods[Raw]
    with_streaming_response: Group12Methods[Streaming]

    def post_12(
        self,
        *,
        query_12: str | None = None,
        x_27: str | None = None,
        body_12: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Post12Response:
        """１２.

        Returns:
            An object with field_12.

        Example:
            client.group_12.post_12(
                query_12="１２",
                x_27="a Injected: 1",
                body_12="１２",
            )
        """
        return self._request(
            _POST_12,
            models.Post12Response,
            query={"１２": query_12},
            headers={"X-27": x_27},
            body={"１２": body_12},
            options=options,
        )


class Group12Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_12 = Method(Group12Resource.post_12)


class AsyncGroup12Resource(Group12Methods[Awaited], AsyncResource):
    """１２."""

    with_raw_response: Group12Methods[AsyncRaw]
    with_streaming_response: Group12Methods[AsyncStreaming]
