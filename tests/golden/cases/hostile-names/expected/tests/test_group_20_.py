"""The requests of 名前, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_名前_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"名前": {"名前": ["名前"]}}')

    result = client.名前.名前(
        名前="名前",
        x_19="a Injected: 1",
        名前_body="名前",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/19?%E5%90%8D%E5%89%8D=%E5%90%8D%E5%89%8D",
        headers={
            "X-19": "a Injected: 1",
        },
        json={
            "名前": "名前",
        },
    )
    assert isinstance(result, models.名前Response)
    assert server.plain(result) == server.value


def test_async_名前(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.名前.名前(
            名前="名前",
            x_19="a Injected: 1",
            名前_body="名前",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/19?%E5%90%8D%E5%89%8D=%E5%90%8D%E5%89%8D",
        headers={
            "X-19": "a Injected: 1",
        },
        json={
            "名前": "名前",
        },
    )
