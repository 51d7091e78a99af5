"""The requests of ../../etc/passwd, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from import_os_x import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from import_os_x import AsyncImportOsX, ImportOsX


def test_post_etc_passwd_etc_passwd(client: ImportOsX, server: Server) -> None:
    server.answer(
        200, '{"../../etc/passwd": {"../../etc/passwd": ["../../etc/passwd"]}}'
    )

    result = client.etc_passwd.post_etc_passwd(
        x_2="a Injected: 1",
        etc_passwd="REDACTED",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/2?../../etc/passwd=etc_passwd",
        headers={
            "X-2": "a Injected: 1",
        },
        json={
            "../../etc/passwd": "REDACTED",
        },
    )
    assert isinstance(result, models.PostEtcPasswdResponse)
    assert server.plain(result) == server.value


def test_async_post_etc_passwd(async_client: AsyncImportOsX, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.etc_passwd.post_etc_passwd(
            x_2="a Injected: 1",
            etc_passwd="REDACTED",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/n/2?../../etc/passwd=etc_passwd",
        headers={
            "X-2": "a Injected: 1",
        },
        json={
            "../../etc/passwd": "REDACTED",
        },
    )
