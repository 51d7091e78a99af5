"""The requests of {{ 7*7 }}, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_7_7_7_7(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"{{ 7*7 }}": {"{{ 7*7 }}": ["{{ 7*7 }}"]}}')

    result = client.group_7_7.post_7_7(
        body={
            "7_7": "7_7",
        },
        query_7_7="7_7",
        x_8="a Injected: 1",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/8?{{%207*7%20}}=7_7",
        headers={
            "X-8": "a Injected: 1",
        },
        json={
            "7_7": "7_7",
        },
    )
    assert isinstance(result, models.Post7_7Response)
    assert server.plain(result) == server.value


def test_async_post_7_7(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_7_7.post_7_7(
            body={
                "7_7": "7_7",
            },
            query_7_7="7_7",
            x_8="a Injected: 1",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/8?{{%207*7%20}}=7_7",
        headers={
            "X-8": "a Injected: 1",
        },
        json={
            "7_7": "7_7",
        },
    )
