"""The requests of Headers, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_get_header_kinds(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.headers.get_header_kinds(
        x_trace_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
        x_tag=["a", "b"],
        x_empty="",
        accept_language="language",
        if_none_match='"abc"',
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/headers",
        headers={
            "Accept": "application/json",
            "X-Trace-Id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "X-Tag": "a, b",
            "X-Empty": "",
            "Accept-Language": "language",
            "If-None-Match": '"abc"',
        },
    )


def test_get_header_text(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.headers.get_header_text(x_tag="a")

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/headers",
        headers={"Accept": "text/plain", "X-Tag": "a"},
    )


def test_no_headers(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.headers.no_headers()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/headers")


def test_content_type_of_its_own(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.headers.content_type_of_its_own(type="feeding")

    server.assert_sent(
        "POST", "https://eu.zoo.example.com/v2/headers", json={"type": "feeding"}
    )


def test_get_header_table(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.headers.get_header_table(x_request_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f")

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/headers/table",
        headers={"X-Request-Id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f"},
    )


def test_async_get_header_kinds(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.headers.get_header_kinds(
            x_trace_id="6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            x_tag=["a", "b"],
            x_empty="",
            accept_language="language",
            if_none_match='"abc"',
        )
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/headers",
        headers={
            "Accept": "application/json",
            "X-Trace-Id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            "X-Tag": "a, b",
            "X-Empty": "",
            "Accept-Language": "language",
            "If-None-Match": '"abc"',
        },
    )
