"""The requests of Variables {{region, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from variables_region import AsyncVariablesRegion, VariablesRegion


def test_dynamic(client: VariablesRegion, server: Server) -> None:
    server.answer(204)

    client.dynamic(
        id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
        n=42,
        at="2023-11-14T22:13:20.000Z",
        same="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
        unknown="nothing",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "n": 42,
            "at": "2023-11-14T22:13:20.000Z",
            "same": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "unknown": "nothing",
        },
    )


def test_everywhere(client: VariablesRegion, server: Server) -> None:
    server.answer(204)

    client.everywhere(
        tenant="tenant",
        n="n",
        body={
            "k": "v",
            "num": 1,
            "mixed": "a v b",
            "all": 1,
        },
        k="v",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com:1/tenant/a-n?{{k}}=v",
        json={
            "k": "v",
            "num": 1,
            "mixed": "a v b",
            "all": 1,
        },
    )


def test_spaces_and_nesting(client: VariablesRegion, server: Server) -> None:
    server.answer(204)

    client.spaces_and_nesting(
        spaced="spaced",
        ab="ab",
        c="c",
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/spaced/ab/%7Bc%7D/",
    )


def test_names_to_clash(client: VariablesRegion, server: Server) -> None:
    server.answer(204)

    client.names_to_clash(
        api_key="api-key",
        api_key_path="api_key",
        api_key_2="API_KEY",
        class_="class",
        path_1st="1st",
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/api-key/api_key/API_KEY/class/1st",
    )


def test_async_dynamic(async_client: AsyncVariablesRegion, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.dynamic(
            id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            n=42,
            at="2023-11-14T22:13:20.000Z",
            same="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            unknown="nothing",
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "n": 42,
            "at": "2023-11-14T22:13:20.000Z",
            "same": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "unknown": "nothing",
        },
    )
