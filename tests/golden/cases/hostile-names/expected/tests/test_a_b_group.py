"""The requests of | a | b |, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_a_b_a_b(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"| a | b |": {"| a | b |": ["| a | b |"]}}')

    result = client.a_b_group.a_b(
        a_b="| a | b |",
        x_13="a Injected: 1",
        a_b_body="| a | b |",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/13?|%20a%20|%20b%20|=|%20a%20|%20b%20|",
        headers={
            "X-13": "a Injected: 1",
        },
        json={
            "| a | b |": "| a | b |",
        },
    )
    assert isinstance(result, models.ABGroupABResponse)
    assert server.plain(result) == server.value


def test_async_a_b(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.a_b_group.a_b(
            a_b="| a | b |",
            x_13="a Injected: 1",
            a_b_body="| a | b |",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/13?|%20a%20|%20b%20|=|%20a%20|%20b%20|",
        headers={
            "X-13": "a Injected: 1",
        },
        json={
            "| a | b |": "| a | b |",
        },
    )
