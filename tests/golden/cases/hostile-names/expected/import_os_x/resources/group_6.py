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

_POST_N_N_18 = Endpoint("POST", "/n/18", body="json")


class Group6Resource(SyncResource):
    """Requests."""

    with_raw_response: Group6Methods[Raw]
    with_streaming_response: Group6Methods[Streaming]

    def post_n_n_18(
        self,
        *,
        query: str | None = None,
        x_18: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN18Response:
        """POST /n/18.

        Returns:
            An object with field.

        Example:
            client.group_6.post_n_n_18(
                query="🦁 ",
                x_18="a Injected: 1",
                body="🦁 ",
            )
        """
        return self._request(
            _POST_N_N_18,
            models.PostNN18Response,
            query={"🦁 ": query},
            headers={"X-18": x_18},
            body={"🦁 ": body},
            options=options,
        )


class Group6Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_18 = Method(Group6Resource.post_n_n_18)


class AsyncGroup6Resource(Group6Methods[Awaited], AsyncResource):
    """Requests."""

    with_raw_response: Group6Methods[AsyncRaw]
    with_streaming_response: Group6Methods[AsyncStreaming]
