"""The requests of Climate, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from city_zoo import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_get_current_climate_ice_hall(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"enclosure_id": 2, "temperature": -3.5, "humidity": 61, "measured_at": "2024-05-02T11:00:00+02:00", "sensors": {"north": {"ok": true, "battery": 80}, "south": {"ok": false, "battery": null}}}',
    )

    result = client.animals.enclosures.climate.get_current_climate(
        enclosure_id=2, unit="celsius"
    )

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/enclosures/2/climate?unit=celsius"
    )
    assert isinstance(result, models.GetCurrentClimateResponse)
    assert server.plain(result) == server.value


def test_set_climate_accepted(client: CityZoo, server: Server) -> None:
    server.answer(202)

    client.animals.enclosures.climate.set_climate(
        enclosure_id=2, temperature="-4", humidity=60
    )

    server.assert_sent(
        "PUT",
        "https://eu.zoo.example.com/v2/enclosures/2/climate",
        json={"temperature": "-4", "humidity": "60"},
    )


def test_async_get_current_climate(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.animals.enclosures.climate.get_current_climate(
            enclosure_id=2, unit="celsius"
        )
    )

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/enclosures/2/climate?unit=celsius"
    )
