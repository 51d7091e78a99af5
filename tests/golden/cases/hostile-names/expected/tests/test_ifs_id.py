"""The requests of ${IFS}$(id), as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_ifs_id_ifs_id(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"${IFS}$(id)": {"${IFS}$(id)": ["${IFS}$(id)"]}}')

    result = client.ifs_id.ifs_id(
        ifs_id="${IFS}$(id)",
        x_10="a Injected: 1",
        ifs_id_body="${IFS}$(id)",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/10?${IFS}$(id)=${IFS}$(id)",
        headers={
            "X-10": "a Injected: 1",
        },
        json={
            "${IFS}$(id)": "${IFS}$(id)",
        },
    )
    assert isinstance(result, models.IfsIdResponse)
    assert server.plain(result) == server.value


def test_async_ifs_id(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.ifs_id.ifs_id(
            ifs_id="${IFS}$(id)",
            x_10="a Injected: 1",
            ifs_id_body="${IFS}$(id)",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/10?${IFS}$(id)=${IFS}$(id)",
        headers={
            "X-10": "a Injected: 1",
        },
        json={
            "${IFS}$(id)": "${IFS}$(id)",
        },
    )
