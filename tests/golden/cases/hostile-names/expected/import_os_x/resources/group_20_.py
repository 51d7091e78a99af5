"""名前."""

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

_名前 = Endpoint("POST", "/n/19", body="json")


class 名前Resource(SyncResource):
    """名前."""

    with_raw_response: 名前Methods[Raw]
    with_streaming_response: 名前Methods[Streaming]

    def 名前(
        self,
        *,
        名前: str | None = None,
        x_19: str | None = None,
        名前_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.名前Response:
        """名前.

        Returns:
            An object with 名前.

        Example:
            client.名前.名前(名前="名前", x_19="a Injected: 1", 名前_body="名前")
        """
        return self._request(
            _名前,
            models.名前Response,
            query={"名前": 名前},
            headers={"X-19": x_19},
            body={"名前": 名前_body},
            options=options,
        )


class 名前Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    名前 = Method(名前Resource.名前)


class Async名前Resource(名前Methods[Awaited], AsyncResource):
    """名前."""

    with_raw_response: 名前Methods[AsyncRaw]
    with_streaming_response: 名前Methods[AsyncStreaming]
