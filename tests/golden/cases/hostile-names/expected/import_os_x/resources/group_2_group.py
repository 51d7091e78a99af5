"""²."""

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

_POST_2 = Endpoint("POST", "/n/26", body="json")


class Group2GroupResource(SyncResource):
    """²."""

    with_raw_response: Group2GroupMethods[Raw]
    with_streaming_response: Group2GroupMethods[Streaming]

    def post_2(
        self,
        *,
        query_2: str | None = None,
        x_26: str | None = None,
        body_2: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Post2Response:
        """².

        Returns:
            An object with field_2.

        Example:
            client.group_2_group.post_2(
                query_2="²",
                x_26="a Injected: 1",
                body_2="²",
            )
        """
        return self._request(
            _POST_2,
            models.Post2Response,
            query={"²": query_2},
            headers={"X-26": x_26},
            body={"²": body_2},
            options=options,
        )


class Group2GroupMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_2 = Method(Group2GroupResource.post_2)


class AsyncGroup2GroupResource(Group2GroupMethods[Awaited], AsyncResource):
    """²."""

    with_raw_response: Group2GroupMethods[AsyncRaw]
    with_streaming_response: Group2GroupMethods[AsyncStreaming]
