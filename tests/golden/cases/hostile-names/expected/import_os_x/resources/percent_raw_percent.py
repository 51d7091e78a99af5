"""{% raw %}."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

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


class AsyncPercentRawPercentResource(AsyncResource):
    """{% raw %}."""

    with_raw_response: AsyncPercentRawPercentMethods[Raw]
    with_streaming_response: AsyncPercentRawPercentMethods[Streaming]

    async def percent_raw_percent(
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
            await client.percent_raw_percent.percent_raw_percent(
                percent_raw_percent="{% raw %}",
                x_9="a Injected: 1",
                percent_raw_percent_body="{% raw %}",
            )
        """
        return await self._request(
            _PERCENT_RAW_PERCENT,
            models.PercentRawPercentResponse,
            query={"{% raw %}": percent_raw_percent},
            headers={"X-9": x_9},
            body={"{% raw %}": percent_raw_percent_body},
            options=options,
        )


if TYPE_CHECKING:

    class PercentRawPercentMethods(Methods[ViewT]):
        """The same methods with their responses."""

        percent_raw_percent = Method(PercentRawPercentResource.percent_raw_percent)

    class AsyncPercentRawPercentMethods(Methods[ViewT]):
        """The same methods with their responses."""

        percent_raw_percent = AsyncMethod(
            AsyncPercentRawPercentResource.percent_raw_percent
        )
