"""{% raw %}."""

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

_PERCENT_RAW_PERCENT = Endpoint("POST", "/n/9", body="json")


class PercentRawPercentResource(SyncResource):
    """{% raw %}."""

    with_raw_response: PercentRawPercentMethods[Raw]
    with_streaming_response: PercentRawPercentMethods[Streaming]

    def percent_raw_percent(
        self,
        *,
        percent_raw_percent: str | None = None,
        x_9: str | None = None,
        percent_raw_percent_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PercentRawPercentResponse:
        """{% raw %}.

        Returns:
            An object with percent_raw_percent.

        Example:
            client.percent_raw_percent.percent_raw_percent(
                percent_raw_percent="{% raw %}",
                x_9="a Injected: 1",
                percent_raw_percent_body="{% raw %}",
            )
        """
        return self._request(
            _PERCENT_RAW_PERCENT,
            models.PercentRawPercentResponse,
            query={"{% raw %}": percent_raw_percent},
            headers={"X-9": x_9},
            body={"{% raw %}": percent_raw_percent_body},
            options=options,
        )


class PercentRawPercentMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    percent_raw_percent = Method(PercentRawPercentResource.percent_raw_percent)


class AsyncPercentRawPercentResource(PercentRawPercentMethods[Awaited], AsyncResource):
    """{% raw %}."""

    with_raw_response: PercentRawPercentMethods[AsyncRaw]
    with_streaming_response: PercentRawPercentMethods[AsyncStreaming]
