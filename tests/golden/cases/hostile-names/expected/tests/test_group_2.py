"""The requests of

, as the collection saved them.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_n_n_5_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"\\n\\n": {"\\n\\n": ["\\n\\n"]}}')

    result = client.group_2.post_n_n_5(
        query="\n\n",
        x_5="a Injected: 1",
        body="\n\n",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/5?%0A%0A=%0A%0A",
        headers={
            "X-5": "a Injected: 1",
        },
        json={
            "\n\n": "\n\n",
        },
    )
    assert isinstance(result, models.PostNN5Response)
    assert server.plain(result) == server.value


def test_async_post_n_n_5(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.group_2.post_n_n_5(
            query="\n\n",
            x_5="a Injected: 1",
            body="\n\n",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/5?%0A%0A=%0A%0A",
        headers={
            "X-5": "a Injected: 1",
        },
        json={
            "\n\n": "\n\n",
        },
    )
