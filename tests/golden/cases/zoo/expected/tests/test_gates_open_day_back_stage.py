"""The requests of Back stage, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_show_badge(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.open_day.back_stage.show_badge()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/back-stage")


def test_async_show_badge(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.gates.open_day.back_stage.show_badge())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/back-stage")
