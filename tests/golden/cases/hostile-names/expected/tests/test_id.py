"""The requests of `id`, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_id_id(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"`id`": {"`id`": ["`id`"]}}')

    result = client.id.id(
        id="`id`",
        x_11="a Injected: 1",
        id_body="`id`",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/11?`id`=`id`",
        headers={
            "X-11": "a Injected: 1",
        },
        json={
            "`id`": "`id`",
        },
    )
    assert isinstance(result, models.IdResponse)
    assert server.plain(result) == server.value


def test_async_id(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.id.id(
            id="`id`",
            x_11="a Injected: 1",
            id_body="`id`",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/11?`id`=`id`",
        headers={
            "X-11": "a Injected: 1",
        },
        json={
            "`id`": "`id`",
        },
    )
