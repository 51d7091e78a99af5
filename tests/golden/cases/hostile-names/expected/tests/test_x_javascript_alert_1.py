"""The requests of [x](javascript:alert(1)), as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_x_javascript_alert_1_x_javascript_alert_1(
    client: ImportOsX, server: Server
) -> None:
    server.answer(
        200,
        '{"[x](javascript:alert(1))": {"[x](javascript:alert(1))": ["[x](javascript:alert(1))"]}}',
    )

    result = client.x_javascript_alert_1.x_javascript_alert_1(
        x_javascript_alert_1="[x](javascript:alert(1))",
        x_14="a Injected: 1",
        x_javascript_alert_1_body="[x](javascript:alert(1))",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/14?[x](javascript:alert(1))=[x](javascript:alert(1))",
        headers={
            "X-14": "a Injected: 1",
        },
        json={
            "[x](javascript:alert(1))": "[x](javascript:alert(1))",
        },
    )
    assert isinstance(result, models.XJavascriptAlert1Response)
    assert server.plain(result) == server.value


def test_async_x_javascript_alert_1(
    async_client: AsyncImportOsX, server: Server
) -> None:
    server.answer(204)

    asyncio.run(
        async_client.x_javascript_alert_1.x_javascript_alert_1(
            x_javascript_alert_1="[x](javascript:alert(1))",
            x_14="a Injected: 1",
            x_javascript_alert_1_body="[x](javascript:alert(1))",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/14?[x](javascript:alert(1))=[x](javascript:alert(1))",
        headers={
            "X-14": "a Injected: 1",
        },
        json={
            "[x](javascript:alert(1))": "[x](javascript:alert(1))",
        },
    )
