"""The requests of Open day, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_walk_in(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.open_day.walk_in()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/open-day")


def test_async_walk_in(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.gates.open_day.walk_in())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/open-day")
