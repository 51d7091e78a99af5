"""The requests of Folder, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from twins import AsyncTwins, Twins


def test_get_thing(client: Twins, server: Server) -> None:
    server.answer(204)

    client.folder.get_thing()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )


def test_async_get_thing(async_client: AsyncTwins, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.folder.get_thing())

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
