"""Host: evil."""

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

_HOST_EVIL = Endpoint("POST", "/n/23", body="json")


class HostEvilResource(SyncResource):
    """Host: evil."""

    with_raw_response: HostEvilMethods[Raw]
    with_streaming_response: HostEvilMethods[Streaming]

    def host_evil(
        self,
        *,
        host_evil: str | None = None,
        x_23: str | None = None,
        host_evil_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.HostEvilResponse:
        """Host: evil.

        Returns:
            An object with host_evil.

        Example:
            client.host_evil.host_evil(
                host_evil="\\r\\nHost: evil",
                x_23="a Injected: 1",
                host_evil_body="\\r\\nHost: evil",
            )
        """
        return self._request(
            _HOST_EVIL,
            models.HostEvilResponse,
            query={"\r\nHost: evil": host_evil},
            headers={"X-23": x_23},
            body={"\r\nHost: evil": host_evil_body},
            options=options,
        )


class HostEvilMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    host_evil = Method(HostEvilResource.host_evil)


class AsyncHostEvilResource(HostEvilMethods[Awaited], AsyncResource):
    """Host: evil."""

    with_raw_response: HostEvilMethods[AsyncRaw]
    with_streaming_response: HostEvilMethods[AsyncStreaming]
