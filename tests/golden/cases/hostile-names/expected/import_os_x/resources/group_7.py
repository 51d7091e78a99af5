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

_POST_N_N_21 = Endpoint("POST", "/n/21", body="json")


class Group7Resource(SyncResource):
    """Requests."""

    with_raw_response: Group7Methods[Raw]
    with_streaming_response: Group7Methods[Streaming]

    def post_n_n_21(
        self,
        *,
        query: str | None = None,
        x_21: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN21Response:
        """POST /n/21.

        Returns:
            An object with field.

        Example:
            client.group_7.post_n_n_21(
                query="\\\\",
                x_21="a Injected: 1",
                body="\\\\",
            )
        """
        return self._request(
            _POST_N_N_21,
            models.PostNN21Response,
            query={"\\": query},
            headers={"X-21": x_21},
            body={"\\": body},
            options=options,
        )


class Group7Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_21 = Method(Group7Resource.post_n_n_21)


class AsyncGroup7Resource(Group7Methods[Awaited], AsyncResource):
    """Requests."""

    with_raw_response: Group7Methods[AsyncRaw]
    with_streaming_response: Group7Methods[AsyncStreaming]
