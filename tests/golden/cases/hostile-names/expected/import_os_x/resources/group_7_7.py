"""{{ 7*7 }}."""

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
    from .. import params
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_POST_7_7 = Endpoint("POST", "/n/8", body="json")


class Group7_7Resource(SyncResource):
    """{{ 7*7 }}."""

    with_raw_response: Group7_7Methods[Raw]
    with_streaming_response: Group7_7Methods[Streaming]

    def post_7_7(
        self,
        *,
        body: params.Post7_7Body,
        query_7_7: str | int | None = None,
        x_8: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Post7_7Response:
        """{{ 7*7 }}.

        Returns:
            An object with field_7_7.

        Example:
            client.group_7_7.post_7_7(
                body={
                    "7_7": "7_7",
                },
                query_7_7="7_7",
                x_8="a Injected: 1",
            )
        """
        return self._request(
            _POST_7_7,
            models.Post7_7Response,
            query={"{{ 7*7 }}": query_7_7},
            headers={"X-8": x_8},
            body=body,
            options=options,
        )


class Group7_7Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_7_7 = Method(Group7_7Resource.post_7_7)


class AsyncGroup7_7Resource(Group7_7Methods[Awaited], AsyncResource):
    """{{ 7*7 }}."""

    with_raw_response: Group7_7Methods[AsyncRaw]
    with_streaming_response: Group7_7Methods[AsyncStreaming]
