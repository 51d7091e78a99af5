"""Group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    from collections.abc import Mapping

    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_POST_N_N_0 = Endpoint("POST", "/n/0", body="json")


class GroupResource(SyncResource):
    """Group."""

    with_raw_response: GroupMethods[Raw]
    with_streaming_response: GroupMethods[Streaming]

    def post_n_n_0(
        self,
        *,
        body: Mapping[str, Any],
        x_0: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN0Response:
        """POST /n/0.

        Returns:
            An object with field.

        Example:
            client.group.post_n_n_0(
                body={
                    "": "",
                },
                x_0="a Injected: 1",
            )
        """
        return self._request(
            _POST_N_N_0,
            models.PostNN0Response,
            headers={"X-0": x_0},
            body=body,
            options=options,
        )


class GroupMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_0 = Method(GroupResource.post_n_n_0)


class AsyncGroupResource(GroupMethods[Awaited], AsyncResource):
    """Group."""

    with_raw_response: GroupMethods[AsyncRaw]
    with_streaming_response: GroupMethods[AsyncStreaming]
