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

_POST_N_N_16 = Endpoint("POST", "/n/16", body="json")


class Group4Resource(SyncResource):
    """Requests."""

    with_raw_response: Group4Methods[Raw]
    with_streaming_response: Group4Methods[Streaming]

    def post_n_n_16(
        self,
        *,
        query: str | None = None,
        x_16: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN16Response:
        """POST /n/16.

        Returns:
            An object with field.

        Example:
            client.group_4.post_n_n_16(
                query="\\u200b",
                x_16="a Injected: 1",
                body="\\u200b",
            )
        """
        return self._request(
            _POST_N_N_16,
            models.PostNN16Response,
            query={"\u200b": query},
            headers={"X-16": x_16},
            body={"\u200b": body},
            options=options,
        )


class Group4Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_16 = Method(Group4Resource.post_n_n_16)


class AsyncGroup4Resource(Group4Methods[Awaited], AsyncResource):
    """Requests."""

    with_raw_response: Group4Methods[AsyncRaw]
    with_streaming_response: Group4Methods[AsyncStreaming]
