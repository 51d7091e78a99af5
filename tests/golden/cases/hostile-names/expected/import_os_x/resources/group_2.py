"""Group_2."""

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

_POST_N_N_5 = Endpoint("POST", "/n/5", body="json")


class Group2Resource(SyncResource):
    """Group_2."""

    with_raw_response: Group2Methods[Raw]
    with_streaming_response: Group2Methods[Streaming]

    def post_n_n_5(
        self,
        *,
        query: str | None = None,
        x_5: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN5Response:
        """POST /n/5.

        Returns:
            An object with field.

        Example:
            client.group_2.post_n_n_5(
                query="\\n\\n",
                x_5="a Injected: 1",
                body="\\n\\n",
            )
        """
        return self._request(
            _POST_N_N_5,
            models.PostNN5Response,
            query={"\n\n": query},
            headers={"X-5": x_5},
            body={"\n\n": body},
            options=options,
        )


class Group2Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_n_n_5 = Method(Group2Resource.post_n_n_5)


class AsyncGroup2Resource(Group2Methods[Awaited], AsyncResource):
    """Group_2."""

    with_raw_response: Group2Methods[AsyncRaw]
    with_streaming_response: Group2Methods[AsyncStreaming]
