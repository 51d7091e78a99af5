"""FI."""

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

_FI = Endpoint("POST", "/n/25", body="json")


class FiResource(SyncResource):
    """FI."""

    with_raw_response: FiMethods[Raw]
    with_streaming_response: FiMethods[Streaming]

    def fi(
        self,
        *,
        fi: str | None = None,
        x_25: str | None = None,
        fi_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FiResponse:
        """FI.

        Returns:
            An object with fi.

        Example:
            client.fi.fi(fi="ﬁ", x_25="a Injected: 1", fi_body="ﬁ")
        """
        return self._request(
            _FI,
            models.FiResponse,
            query={"ﬁ": fi},
            headers={"X-25": x_25},
            body={"ﬁ": fi_body},
            options=options,
        )


class FiMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    fi = Method(FiResource.fi)


class AsyncFiResource(FiMethods[Awaited], AsyncResource):
    """FI."""

    with_raw_response: FiMethods[AsyncRaw]
    with_streaming_response: FiMethods[AsyncStreaming]
