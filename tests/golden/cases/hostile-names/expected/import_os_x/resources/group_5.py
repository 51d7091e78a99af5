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

_POST_N_N_17 = Endpoint("POST", "/n/17", body="json")


class Group5Resource(SyncResource):
    """Requests."""

    with_raw_response: Group5Methods[Raw]
    with_streaming_response: Group5Methods[Streaming]

    def post_n_n_17(
        self,
        *,
        query: str | None = None,
        x_17: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN17Response:
        """POST /n/17.

        Returns:
            An object with field.

        Example:
            client.group_5.post_n_n_17(
                query="💥",
                x_17="a Injected: 1",
                body="💥",
            )
        """
        return self._request(
            _POST_N_N_17,
            models.PostNN17Response,
            query={"💥": query},
            headers={"X-17": x_17},
            body={"💥": body},
            options=options,
        )


class Group5Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_17 = Method(Group5Resource.post_n_n_17)


class AsyncGroup5Resource(Group5Methods[Awaited], AsyncResource):
    """Requests."""

    with_raw_response: Group5Methods[AsyncRaw]
    with_streaming_response: Group5Methods[AsyncStreaming]
