"""The requests of C:\\con, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_c_con_c_con(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"C:\\\\con": {"C:\\\\con": ["C:\\\\con"]}}')

    result = client.c_con.c_con(
        c_con="C:\\con",
        x_3="a Injected: 1",
        c_con_body="C:\\con",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/3?C:\\con=C:\\con",
        headers={
            "X-3": "a Injected: 1",
        },
        json={
            "C:\\con": "C:\\con",
        },
    )
    assert isinstance(result, models.CConResponse)
    assert server.plain(result) == server.value


def test_async_c_con(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.c_con.c_con(
            c_con="C:\\con",
            x_3="a Injected: 1",
            c_con_body="C:\\con",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/3?C:\\con=C:\\con",
        headers={
            "X-3": "a Injected: 1",
        },
        json={
            "C:\\con": "C:\\con",
        },
    )
