"""The requests of Query, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from query import NULL

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from query import AsyncQuery, Query


def test_get_every_kind(client: Query, server: Server) -> None:
    server.answer(204)

    client.get_every_kind(
        tag=[
            "a",
            "b",
        ],
        empty="",
        bare=NULL,
        filter_name="x",
        ids=[
            1,
            2,
        ],
        q="a&b=c #+ é",
        limit=10,
        from_=1,
        flag=True,
        var="var",
        name="v",
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/search?tag=a&tag=b&empty=&bare&filter[name]=x&ids[]=1&ids[]=2&q=a%26b=c%20%23%2B%20%C3%A9&limit=10&from=1&flag=true&var=var&{{name}}=v",
    )


def test_only_disabled(client: Query, server: Server) -> None:
    server.answer(204)

    client.only_disabled()

    server.assert_sent(
        "GET",
        "https://api.example.com/search",
    )


def test_in_the_text_only(client: Query, server: Server) -> None:
    server.answer(204)

    client.in_the_text_only(
        limit=5,
        tag=[
            "a",
            "b",
        ],
        bare=NULL,
        empty="",
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/search?limit=5&tag=a&tag=b&bare&empty=",
    )


def test_async_get_every_kind(async_client: AsyncQuery, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.get_every_kind(
            tag=[
                "a",
                "b",
            ],
            empty="",
            bare=NULL,
            filter_name="x",
            ids=[
                1,
                2,
            ],
            q="a&b=c #+ é",
            limit=10,
            from_=1,
            flag=True,
            var="var",
            name="v",
        )
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/search?tag=a&tag=b&empty=&bare&filter[name]=x&ids[]=1&ids[]=2&q=a%26b=c%20%23%2B%20%C3%A9&limit=10&from=1&flag=true&var=var&{{name}}=v",
    )
