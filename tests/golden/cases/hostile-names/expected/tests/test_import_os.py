"""The requests of '''; import os; ''', as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_import_os_import_os(client: ImportOsX, server: Server) -> None:
    server.answer(
        200,
        "{\"'''; import os; '''\": {\"'''; import os; '''\": [\"'''; import os; '''\"]}}",
    )

    result = client.import_os.import_os(
        import_os="'''; import os; '''",
        x_7="a Injected: 1",
        import_os_body="'''; import os; '''",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/7?%27%27%27;%20import%20os;%20%27%27%27=%27%27%27;%20import%20os;%20%27%27%27",
        headers={
            "X-7": "a Injected: 1",
        },
        json={
            "'''; import os; '''": "'''; import os; '''",
        },
    )
    assert isinstance(result, models.ImportOsResponse)
    assert server.plain(result) == server.value


def test_async_import_os(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.import_os.import_os(
            import_os="'''; import os; '''",
            x_7="a Injected: 1",
            import_os_body="'''; import os; '''",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/7?%27%27%27;%20import%20os;%20%27%27%27=%27%27%27;%20import%20os;%20%27%27%27",
        headers={
            "X-7": "a Injected: 1",
        },
        json={
            "'''; import os; '''": "'''; import os; '''",
        },
    )
