"""The requests of Twins, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from twins import AsyncTwins, Twins


def test_get_thing(client: Twins, server: Server) -> None:
    server.answer(204)

    client.get_thing()

    server.assert_sent(
        "GET",
        "https://api.example.com/a",
    )


def test_get_b(client: Twins, server: Server) -> None:
    server.answer(204)

    client.get_b()

    server.assert_sent(
        "GET",
        "https://api.example.com/b",
    )


def test_get_c(client: Twins, server: Server) -> None:
    server.answer(204)

    client.get_c()

    server.assert_sent(
        "GET",
        "https://api.example.com/c",
    )


def test_get_d(client: Twins, server: Server) -> None:
    server.answer(204)

    client.get_d()

    server.assert_sent(
        "GET",
        "https://api.example.com/d",
    )


def test_get_thing_2(client: Twins, server: Server) -> None:
    server.answer(204)

    client.get_thing_2()

    server.assert_sent(
        "GET",
        "https://api.example.com/e",
    )


def test_folder_get(client: Twins, server: Server) -> None:
    server.answer(204)

    client.folder_get()

    server.assert_sent(
        "GET",
        "https://api.example.com/f",
    )


def test_same_url(client: Twins, server: Server) -> None:
    server.answer(204)

    client.same_url(
        a=1,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": 1,
        },
    )


def test_same_url_other_body(client: Twins, server: Server) -> None:
    server.answer(204)

    client.same_url_other_body(
        b=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "b": 2,
        },
    )


def test_async_get_thing(async_client: AsyncTwins, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.get_thing())

    server.assert_sent(
        "GET",
        "https://api.example.com/a",
    )
