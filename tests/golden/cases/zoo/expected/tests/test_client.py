"""The requests of City Zoo, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from city_zoo import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_is_the_zoo_open_open(client: CityZoo, server: Server) -> None:
    server.answer(
        200, '{"open": true, "visitors": 812, "closes_at": "2024-05-02T18:00:00Z"}'
    )

    result = client.is_the_zoo_open()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/status")
    assert isinstance(result, models.IsZooOpenResponse)
    assert server.plain(result) == server.value


def test_get_health(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.get_health()

    server.assert_sent("GET", "https://zoo.example.com/health")


def test_async_is_the_zoo_open(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.is_the_zoo_open())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/status")
