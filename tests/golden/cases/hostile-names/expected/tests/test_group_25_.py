"""The requests of é́, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_e_́_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"é́": {"é́": ["é́"]}}')

    result = client.e_́.e_́(
        e_́="é́",
        x_24="a Injected: 1",
        e_́_body="é́",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/24?%C3%A9%CC%81=%C3%A9%CC%81",
        headers={
            "X-24": "a Injected: 1",
        },
        json={
            "é́": "é́",
        },
    )
    assert isinstance(result, models.ÉResponse)
    assert server.plain(result) == server.value


def test_async_e_́(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.e_́.e_́(
            e_́="é́",
            x_24="a Injected: 1",
            e_́_body="é́",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/24?%C3%A9%CC%81=%C3%A9%CC%81",
        headers={
            "X-24": "a Injected: 1",
        },
        json={
            "é́": "é́",
        },
    )
