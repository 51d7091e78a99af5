"""The requests of ﬁ, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_fi_200(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"ﬁ": {"ﬁ": ["ﬁ"]}}')

    result = client.fi.fi(
        fi="ﬁ",
        x_25="a Injected: 1",
        fi_body="ﬁ",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/25?%EF%AC%81=%EF%AC%81",
        headers={
            "X-25": "a Injected: 1",
        },
        json={
            "ﬁ": "ﬁ",
        },
    )
    assert isinstance(result, models.FiResponse)
    assert server.plain(result) == server.value


def test_async_fi(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.fi.fi(
            fi="ﬁ",
            x_25="a Injected: 1",
            fi_body="ﬁ",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/25?%EF%AC%81=%EF%AC%81",
        headers={
            "X-25": "a Injected: 1",
        },
        json={
            "ﬁ": "ﬁ",
        },
    )
