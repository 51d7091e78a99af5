"""The requests of 🦁 , as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_n_n_18_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"🦁 ": {"🦁 ": ["🦁 "]}}')

    result = client.group_6.post_n_n_18(
        query="🦁 ",
        x_18="a Injected: 1",
        body="🦁 ",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/18?%F0%9F%A6%81%20=%F0%9F%A6%81%20",
        headers={
            "X-18": "a Injected: 1",
        },
        json={
            "🦁 ": "🦁 ",
        },
    )
    assert isinstance(result, models.PostNN18Response)
    assert server.plain(result) == server.value


def test_async_post_n_n_18(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_6.post_n_n_18(
            query="🦁 ",
            x_18="a Injected: 1",
            body="🦁 ",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/18?%F0%9F%A6%81%20=%F0%9F%A6%81%20",
        headers={
            "X-18": "a Injected: 1",
        },
        json={
            "🦁 ": "🦁 ",
        },
    )
