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

_POST_N_N_6 = Endpoint("POST", "/n/6", body="json")


class Group3Resource(SyncResource):
    """Requests."""

    with_raw_response: Group3Methods[Raw]
    with_streaming_response: Group3Methods[Streaming]

    def post_n_n_6(
        self,
        *,
        query: str | None = None,
        x_6: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN6Response:
        """POST /n/6.

        Returns:
            An object with field.

        Example:
            client.group_3.post_n_n_6(
                query='\"\"\"',
                x_6="a Injected: 1",
                body='\"\"\"',
            )
        """
        return self._request(
            _POST_N_N_6,
            models.PostNN6Response,
            query={'"""': query},
            headers={"X-6": x_6},
            body={'"""': body},
            options=options,
        )


class Group3Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_6 = Method(Group3Resource.post_n_n_6)


class AsyncGroup3Resource(Group3Methods[Awaited], AsyncResource):
    """Requests."""

    with_raw_response: Group3Methods[AsyncRaw]
    with_streaming_response: Group3Methods[AsyncStreaming]
