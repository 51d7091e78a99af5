"""Requests."""

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

_POST_N_N_22 = Endpoint("POST", "/n/22", body="json")


class Group8Resource(SyncResource):
    """Requests."""

    with_raw_response: Group8Methods[Raw]
    with_streaming_response: Group8Methods[Streaming]

    def post_n_n_22(
        self,
        *,
        query: str | None = None,
        x_22: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN22Response:
        """POST /n/22.

        Returns:
            An object with field.

        Example:
            client.group_8.post_n_n_22(
                query="#",
                x_22="a Injected: 1",
                body="#",
            )
        """
        return self._request(
            _POST_N_N_22,
            models.PostNN22Response,
            query={"#": query},
            headers={"X-22": x_22},
            body={"#": body},
            options=options,
        )


class Group8Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_22 = Method(Group8Resource.post_n_n_22)


class AsyncGroup8Resource(Group8Methods[Awaited], AsyncResource):
    """Requests."""

    with_raw_response: Group8Methods[AsyncRaw]
    with_streaming_response: Group8Methods[AsyncStreaming]
