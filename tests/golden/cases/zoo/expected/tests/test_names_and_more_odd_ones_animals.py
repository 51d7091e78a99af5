"""The requests of Animals, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_list_animals(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.animals.list_animals()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/animals")


def test_async_list_animals(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.names_and_more_odd_ones.animals.list_animals())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/animals")
