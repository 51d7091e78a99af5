"""The requests of class, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_get_class(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.class_.get_class()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/class/class")


def test_async_get_class(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.names_and_more_odd_ones.class_.get_class())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/class/class")
