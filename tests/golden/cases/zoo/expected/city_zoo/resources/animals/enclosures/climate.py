"""Climate."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, Literal

from .... import models
from ...._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
    to_text,
)

if TYPE_CHECKING:
    from ...._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_GET_CURRENT_CLIMATE = Endpoint(
    "GET",
    "/enclosures/{enclosure_id}/climate",
    auth="apikey",
    limits=(
        (
            "query.unit",
            "values",
            ("celsius", "fahrenheit"),
            "the temperatures: celsius or fahrenheit",
        ),
    ),
)
_SET_CLIMATE = Endpoint(
    "PUT",
    "/enclosures/{enclosure_id}/climate",
    body="json",
    auth="apikey",
    limits=(
        ("body.humidity", "range", (1, None), "positive integer"),
        ("body.hold_for", "range", (1, None), "positive integer"),
    ),
)


class ClimateResource(SyncResource):
    """Climate."""

    with_raw_response: ClimateMethods[Raw]
    with_streaming_response: ClimateMethods[Streaming]

    def get_current_climate(
        self,
        *,
        enclosure_id: int | str,
        unit: Literal["celsius", "fahrenheit"] | None = None,
        options: RequestOptions | None = None,
    ) -> models.GetCurrentClimateResponse:
        """Current climate.

        Args:
            enclosure_id: Number of the enclosure.
            unit: Unit of the temperatures: celsius or fahrenheit.

        Returns:
            An object with enclosure_id, temperature, humidity and 2 more.

        Example:
            client.animals.enclosures.climate.get_current_climate(
                enclosure_id=2,
                unit="celsius",
            )
        """
        return self._request(
            _GET_CURRENT_CLIMATE,
            models.GetCurrentClimateResponse,
            path={"enclosure_id": enclosure_id},
            query={"unit": unit},
            options=options,
        )

    def set_climate(
        self,
        *,
        enclosure_id: int | str,
        temperature: str,
        humidity: int | None = None,
        hold_for: int | None = None,
        notify: bool | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Set climate.

        Args:
            temperature: In degrees, between -30 and 40 both inclusive.
            humidity: Percent, a positive integer. The API's default is 55.
                At least 1.
            hold_for: How long to hold it, in seconds. At least 1.
            notify: Takes boolean values 'true' and 'false'.

        Example:
            client.animals.enclosures.climate.set_climate(
                enclosure_id=2,
                temperature="-4",
                humidity=60,
            )
        """
        return self._request(
            _SET_CLIMATE,
            NoneType,
            path={"enclosure_id": enclosure_id},
            body={
                "temperature": temperature,
                "humidity": to_text(humidity),
                "hold_for": hold_for,
                "notify": notify,
            },
            options=options,
        )


class ClimateMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    get_current_climate = Method(ClimateResource.get_current_climate)
    set_climate = Method(ClimateResource.set_climate)


class AsyncClimateResource(ClimateMethods[Awaited], AsyncResource):
    """Climate."""

    with_raw_response: ClimateMethods[AsyncRaw]
    with_streaming_response: ClimateMethods[AsyncStreaming]
