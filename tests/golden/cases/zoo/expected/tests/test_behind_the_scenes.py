"""The requests of Behind the scenes, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_through_a_proxy(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.through_a_proxy()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/network/proxy")


def test_with_a_certificate(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.with_a_certificate()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/network/certificate")


def test_own_behaviour(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.own_behaviour()

    server.assert_sent("POST", "https://eu.zoo.example.com/v2/network/redirects")


def test_empty_the_cache(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.empty_the_cache()

    server.assert_sent("PURGE", "https://eu.zoo.example.com/v2/network/cache")


def test_link_two_zoos(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.link_two_zoos()

    server.assert_sent("LINK", "https://eu.zoo.example.com/v2/network/zoos/riverside")


def test_lower_case_method(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.lower_case_method(friend=True)

    server.assert_sent(
        "PATCH",
        "https://eu.zoo.example.com/v2/network/zoos/riverside",
        json={"friend": True},
    )


def test_no_method(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.no_method()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/network/zoos")


def test_get_scripts(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.behind_the_scenes.get_scripts()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/network/scripts")


def test_async_through_a_proxy(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.behind_the_scenes.through_a_proxy())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/network/proxy")
