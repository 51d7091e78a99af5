"""The requests of a\x00b, as the collection saved them."""

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
    server.answer(200, '{"a\\u0000b": {"a\\u0000b": ["a\\u0000b"]}}')

    result = client.a_b.a_b(
        a_b="a\x00b",
        x_4="a Injected: 1",
        a_b_body="a\x00b",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/4?a%00b=a%00b",
        headers={
            "X-4": "a Injected: 1",
        },
        json={
            "a\x00b": "a\x00b",
        },
    )
    assert isinstance(result, models.ABResponse)
    assert server.plain(result) == server.value


def test_async_a_b(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.a_b.a_b(
            a_b="a\x00b",
            x_4="a Injected: 1",
            a_b_body="a\x00b",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/4?a%00b=a%00b",
        headers={
            "X-4": "a Injected: 1",
        },
        json={
            "a\x00b": "a\x00b",
        },
    )
