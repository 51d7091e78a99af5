"""The requests of Deeper, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth import AsyncAuth, Auth


def test_none_inherited(client: Auth, server: Server) -> None:
    server.answer(204)

    client.basic_folder.open.deeper.none_inherited()

    server.assert_sent(
        "GET",
        "https://api.example.com/e",
    )


def test_async_none_inherited(async_client: AsyncAuth, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.basic_folder.open.deeper.none_inherited())

    server.assert_sent(
        "GET",
        "https://api.example.com/e",
    )
