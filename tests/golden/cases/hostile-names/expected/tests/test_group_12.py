"""The requests of １２, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_12_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"１２": {"１２": ["１２"]}}')

    result = client.group_12.post_12(
        query_12="１２",
        x_27="a Injected: 1",
        body_12="１２",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/27?%EF%BC%91%EF%BC%92=%EF%BC%91%EF%BC%92",
        headers={
            "X-27": "a Injected: 1",
        },
        json={
            "１２": "１２",
        },
    )
    assert isinstance(result, models.Post12Response)
    assert server.plain(result) == server.value


def test_async_post_12(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_12.post_12(
            query_12="１２",
            x_27="a Injected: 1",
            body_12="１２",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/27?%EF%BC%91%EF%BC%92=%EF%BC%91%EF%BC%92",
        headers={
            "X-27": "a Injected: 1",
        },
        json={
            "１２": "１２",
        },
    )
