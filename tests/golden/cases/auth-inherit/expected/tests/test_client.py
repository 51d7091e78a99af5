"""The requests of Auth, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth import AsyncAuth, Auth


def test_from_the_collection(client: Auth, server: Server) -> None:
    server.answer(204)

    client.from_the_collection()

    server.assert_sent(
        "GET",
        "https://api.example.com/a",
    )


def test_key_in_the_query(client: Auth, server: Server) -> None:
    server.answer(204)

    client.key_in_the_query()

    server.assert_sent(
        "GET",
        "https://api.example.com/g?key=key",
    )


def test_async_from_the_collection(async_client: AsyncAuth, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.from_the_collection())

    server.assert_sent(
        "GET",
        "https://api.example.com/a",
    )
