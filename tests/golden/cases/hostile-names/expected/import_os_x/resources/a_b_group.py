"""| a | b |."""

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

_A_B = Endpoint("POST", "/n/13", body="json")


class ABGroupResource(SyncResource):
    """| a | b |."""

    with_raw_response: ABGroupMethods[Raw]
    with_streaming_response: ABGroupMethods[Streaming]

    def a_b(
        self,
        *,
        a_b: str | None = None,
        x_13: str | None = None,
        a_b_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ABGroupABResponse:
        """| a | b |.

        Returns:
            An object with a_b.

        Example:
            client.a_b_group.a_b(
                a_b="| a | b |",
                x_13="a Injected: 1",
                a_b_body="| a | b |",
            )
        """
        return self._request(
            _A_B,
            models.ABGroupABResponse,
            query={"| a | b |": a_b},
            headers={"X-13": x_13},
            body={"| a | b |": a_b_body},
            options=options,
        )


class ABGroupMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    a_b = Method(ABGroupResource.a_b)


class AsyncABGroupResource(ABGroupMethods[Awaited], AsyncResource):
    """| a | b |."""

    with_raw_response: ABGroupMethods[AsyncRaw]
    with_streaming_response: ABGroupMethods[AsyncStreaming]
