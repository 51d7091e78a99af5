"""Group_group."""

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

_POST_N_N_1 = Endpoint("POST", "/n/1", body="json")


class GroupGroupResource(SyncResource):
    """Group_group."""

    with_raw_response: GroupGroupMethods[Raw]
    with_streaming_response: GroupGroupMethods[Streaming]

    def post_n_n_1(
        self,
        *,
        query: str | None = None,
        x_1: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN1Response:
        """POST /n/1.

        Returns:
            An object with field.

        Example:
            client.group_group.post_n_n_1(
                query="   ",
                x_1="a Injected: 1",
                body="   ",
            )
        """
        return self._request(
            _POST_N_N_1,
            models.PostNN1Response,
            query={"   ": query},
            headers={"X-1": x_1},
            body={"   ": body},
            options=options,
        )


class GroupGroupMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_1 = Method(GroupGroupResource.post_n_n_1)


class AsyncGroupGroupResource(GroupGroupMethods[Awaited], AsyncResource):
    """Group_group."""

    with_raw_response: GroupGroupMethods[AsyncRaw]
    with_streaming_response: GroupGroupMethods[AsyncStreaming]
