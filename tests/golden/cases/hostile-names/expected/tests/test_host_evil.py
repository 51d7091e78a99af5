"""The requests of
Host: evil, as the collection saved them.
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


def test_host_evil_host_evil(client: ImportOsX, server: Server) -> None:
    server.answer(
        200, '{"\\r\\nHost: evil": {"\\r\\nHost: evil": ["\\r\\nHost: evil"]}}'
    )

    result = client.host_evil.host_evil(
        host_evil="\r\nHost: evil",
        x_23="a Injected: 1",
        host_evil_body="\r\nHost: evil",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/23?%0D%0AHost:%20evil=%0D%0AHost:%20evil",
        headers={
            "X-23": "a Injected: 1",
        },
        json={
            "\r\nHost: evil": "\r\nHost: evil",
        },
    )
    assert isinstance(result, models.HostEvilResponse)
    assert server.plain(result) == server.value


def test_async_host_evil(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.host_evil.host_evil(
            host_evil="\r\nHost: evil",
            x_23="a Injected: 1",
            host_evil_body="\r\nHost: evil",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/23?%0D%0AHost:%20evil=%0D%0AHost:%20evil",
        headers={
            "X-23": "a Injected: 1",
        },
        json={
            "\r\nHost: evil": "\r\nHost: evil",
        },
    )
