"""The requests of Disabled, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from disabled import AsyncDisabled, Disabled


def test_all_of_them(client: Disabled, server: Server) -> None:
    server.answer(204)

    client.all_of_them(
        on=1,
        x_on=1,
        a=1,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d?on=1",
        headers={
            "X-On": "1",
        },
        form=[
            ("a", "1"),
        ],
    )


def test_nothing_is_left(client: Disabled, server: Server) -> None:
    server.answer(204)

    client.nothing_is_left()

    server.assert_sent(
        "POST",
        "https://api.example.com/d",
    )


def test_body_disabled(client: Disabled, server: Server) -> None:
    server.answer(204)

    client.body_disabled()

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
    )


def test_content_type_disabled(client: Disabled, server: Server) -> None:
    server.answer(204)

    client.content_type_disabled(
        a=1,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": 1,
        },
    )


def test_async_all_of_them(async_client: AsyncDisabled, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.all_of_them(
            on=1,
            x_on=1,
            a=1,
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/d?on=1",
        headers={
            "X-On": "1",
        },
        form=[
            ("a", "1"),
        ],
    )
