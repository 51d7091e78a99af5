"""The requests of _client, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from class_api import AsyncClass, Class


def test_x(client: Class, server: Server) -> None:
    server.answer(204)

    client.client.x()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )


def test_async_x(async_client: AsyncClass, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.client.x())

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
