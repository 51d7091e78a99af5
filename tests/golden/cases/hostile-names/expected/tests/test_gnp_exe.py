"""The requests of \u202egnp.exe, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_gnp_exe_gnp_exe(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"\u202egnp.exe": {"\u202egnp.exe": ["\u202egnp.exe"]}}')

    result = client.gnp_exe.gnp_exe(
        gnp_exe="\u202egnp.exe",
        x_15="a Injected: 1",
        gnp_exe_body="\u202egnp.exe",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/15?%E2%80%AEgnp.exe=%E2%80%AEgnp.exe",
        headers={
            "X-15": "a Injected: 1",
        },
        json={
            "\u202egnp.exe": "\u202egnp.exe",
        },
    )
    assert isinstance(result, models.GnpExeResponse)
    assert server.plain(result) == server.value


def test_async_gnp_exe(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.gnp_exe.gnp_exe(
            gnp_exe="\u202egnp.exe",
            x_15="a Injected: 1",
            gnp_exe_body="\u202egnp.exe",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/15?%E2%80%AEgnp.exe=%E2%80%AEgnp.exe",
        headers={
            "X-15": "a Injected: 1",
        },
        json={
            "\u202egnp.exe": "\u202egnp.exe",
        },
    )
