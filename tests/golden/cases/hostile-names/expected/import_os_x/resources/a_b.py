"""A\x00b."""

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

_A_B = Endpoint("POST", "/n/4", body="json")


class ABResource(SyncResource):
    """A\x00b."""

    with_raw_response: ABMethods[Raw]
    with_streaming_response: ABMethods[Streaming]

    def a_b(
        self,
        *,
        a_b: str | None = None,
        x_4: str | None = None,
        a_b_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ABResponse:
        """A\x00b.

        Returns:
            An object with a_b.

        Example:
            client.a_b.a_b(
                a_b="a\\x00b",
                x_4="a Injected: 1",
                a_b_body="a\\x00b",
            )
        """
        return self._request(
            _A_B,
            models.ABResponse,
            query={"a\x00b": a_b},
            headers={"X-4": x_4},
            body={"a\x00b": a_b_body},
            options=options,
        )


class ABMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    a_b = Method(ABResource.a_b)


class AsyncABResource(ABMethods[Awaited], AsyncResource):
    """A\x00b."""

    with_raw_response: ABMethods[AsyncRaw]
    with_streaming_response: ABMethods[AsyncStreaming]
