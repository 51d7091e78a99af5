"""The requests of Old form, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from old_form import NULL

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from old_form import AsyncOldForm, OldForm


def test_only_a_text(client: OldForm, server: Server) -> None:
    server.answer(204)

    client.only_a_text(
        b=1,
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/a?b=1",
    )


def test_text_as_url(client: OldForm, server: Server) -> None:
    server.answer(204)

    client.text_as_url(
        id="id",
        x=1,
        y=NULL,
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/v1/id?x=1&y",
    )


def test_object_(client: OldForm, server: Server) -> None:
    server.answer(204)

    client.object_(
        a=1,
    )

    server.assert_sent(
        "POST",
        "http://localhost:3000/v1",
        form=[
            ("a", "1"),
        ],
    )


def test_without_protocol(client: OldForm, server: Server) -> None:
    server.answer(204)

    client.without_protocol()

    server.assert_sent(
        "GET",
        "http://api.example.com/a%20b/%C3%A9",
    )


def test_async_only_a_text(async_client: AsyncOldForm, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.only_a_text(
            b=1,
        )
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/a?b=1",
    )
