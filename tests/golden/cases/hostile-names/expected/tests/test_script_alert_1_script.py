"""The requests of <script>alert(1)</script>, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_script_alert_1_script_script_alert_1_script(
    client: ImportOsX, server: Server
) -> None:
    server.answer(
        200,
        '{"<script>alert(1)</script>": {"<script>alert(1)</script>": ["<script>alert(1)</script>"]}}',
    )

    result = client.script_alert_1_script.post_script_alert_1_script(
        script_alert_1_script="<script>alert(1)</script>",
        x_12="a Injected: 1",
        script_alert_1_script_body="<script>alert(1)</script>",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/12?%3Cscript%3Ealert(1)%3C/script%3E=%3Cscript%3Ealert(1)%3C/script%3E",
        headers={
            "X-12": "a Injected: 1",
        },
        json={
            "<script>alert(1)</script>": "<script>alert(1)</script>",
        },
    )
    assert isinstance(result, models.PostScriptAlert1ScriptResponse)
    assert server.plain(result) == server.value


def test_async_post_script_alert_1_script(
    async_client: AsyncImportOsX, server: Server
) -> None:
    server.answer(204)

    asyncio.run(
        async_client.script_alert_1_script.post_script_alert_1_script(
            script_alert_1_script="<script>alert(1)</script>",
            x_12="a Injected: 1",
            script_alert_1_script_body="<script>alert(1)</script>",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/12?%3Cscript%3Ealert(1)%3C/script%3E=%3Cscript%3Ealert(1)%3C/script%3E",
        headers={
            "X-12": "a Injected: 1",
        },
        json={
            "<script>alert(1)</script>": "<script>alert(1)</script>",
        },
    )
