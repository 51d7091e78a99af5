"""The requests of {% raw %}, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_percent_raw_percent_raw(client: ImportOsX, server: Server) -> None:
    server.answer(200, '{"{% raw %}": {"{% raw %}": ["{% raw %}"]}}')

    result = client.percent_raw_percent.percent_raw_percent(
        percent_raw_percent="{% raw %}",
        x_9="a Injected: 1",
        percent_raw_percent_body="{% raw %}",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/9?{%25%20raw%20%25}={%25%20raw%20%25}",
        headers={
            "X-9": "a Injected: 1",
        },
        json={
            "{% raw %}": "{% raw %}",
        },
    )
    assert isinstance(result, models.PercentRawPercentResponse)
    assert server.plain(result) == server.value


def test_async_percent_raw_percent(
    async_client: AsyncImportOsX, server: Server
) -> None:
    server.answer(204)

    asyncio.run(
        async_client.percent_raw_percent.percent_raw_percent(
            percent_raw_percent="{% raw %}",
            x_9="a Injected: 1",
            percent_raw_percent_body="{% raw %}",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/9?{%25%20raw%20%25}={%25%20raw%20%25}",
        headers={
            "X-9": "a Injected: 1",
        },
        json={
            "{% raw %}": "{% raw %}",
        },
    )
