"""The requests of Basic folder, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth import AsyncAuth, Auth


def test_from_the_folder(client: Auth, server: Server) -> None:
    server.answer(204)

    client.basic_folder.from_the_folder()

    server.assert_sent(
        "GET",
        "https://api.example.com/b",
    )


def test_get_own_key(client: Auth, server: Server) -> None:
    server.answer(204)

    client.basic_folder.get_own_key()

    server.assert_sent(
        "GET",
        "https://api.example.com/c",
    )


def test_async_from_the_folder(async_client: AsyncAuth, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.basic_folder.from_the_folder())

    server.assert_sent(
        "GET",
        "https://api.example.com/b",
    )
