"""The requests of \"\"\", as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_n_n_6_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"\\"\\"\\"": {"\\"\\"\\"": ["\\"\\"\\""]}}')

    result = client.group_3.post_n_n_6(
        query='"""',
        x_6="a Injected: 1",
        body='"""',
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/6?%22%22%22=%22%22%22",
        headers={
            "X-6": "a Injected: 1",
        },
        json={
            '"""': '"""',
        },
    )
    assert isinstance(result, models.PostNN6Response)
    assert server.plain(result) == server.value


def test_async_post_n_n_6(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_3.post_n_n_6(
            query='"""',
            x_6="a Injected: 1",
            body='"""',
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/6?%22%22%22=%22%22%22",
        headers={
            "X-6": "a Injected: 1",
        },
        json={
            '"""': '"""',
        },
    )
