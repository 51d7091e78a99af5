"""The requests of ², as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_2_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"²": {"²": ["²"]}}')

    result = client.group_2_group.post_2(
        query_2="²",
        x_26="a Injected: 1",
        body_2="²",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/26?%C2%B2=%C2%B2",
        headers={
            "X-26": "a Injected: 1",
        },
        json={
            "²": "²",
        },
    )
    assert isinstance(result, models.Post2Response)
    assert server.plain(result) == server.value


def test_async_post_2(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_2_group.post_2(
            query_2="²",
            x_26="a Injected: 1",
            body_2="²",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/26?%C2%B2=%C2%B2",
        headers={
            "X-26": "a Injected: 1",
        },
        json={
            "²": "²",
        },
    )
