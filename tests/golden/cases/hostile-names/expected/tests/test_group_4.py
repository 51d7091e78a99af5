"""The requests of \u200b, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_n_n_16_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"\u200b": {"\u200b": ["\u200b"]}}')

    result = client.group_4.post_n_n_16(
        query="\u200b",
        x_16="a Injected: 1",
        body="\u200b",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/16?%E2%80%8B=%E2%80%8B",
        headers={
            "X-16": "a Injected: 1",
        },
        json={
            "\u200b": "\u200b",
        },
    )
    assert isinstance(result, models.PostNN16Response)
    assert server.plain(result) == server.value


def test_async_post_n_n_16(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_4.post_n_n_16(
            query="\u200b",
            x_16="a Injected: 1",
            body="\u200b",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/16?%E2%80%8B=%E2%80%8B",
        headers={
            "X-16": "a Injected: 1",
        },
        json={
            "\u200b": "\u200b",
        },
    )
