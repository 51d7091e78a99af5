"""The requests of Null, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth import AsyncAuth, Auth


def test_still_basic(client: Auth, server: Server) -> None:
    server.answer(204)

    client.basic_folder.null.still_basic()

    server.assert_sent(
        "GET",
        "https://api.example.com/f",
    )


def test_async_still_basic(async_client: AsyncAuth, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.basic_folder.null.still_basic())

    server.assert_sent(
        "GET",
        "https://api.example.com/f",
    )
