"""The requests of Paths, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from city_zoo import NULL

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_only_a_text(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.only_a_text(floor=1, lang="en")

    server.assert_sent("GET", "https://zoo.example.com/map?floor=1&lang=en")


def test_text_with_path_variables(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.text_with_path_variables(from_="from", to="to")

    server.assert_sent("GET", "https://zoo.example.com/paths/from/to")


def test_without_protocol(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.without_protocol()

    server.assert_sent("GET", "http://zoo.example.com/paths")


def test_with_a_port(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.with_a_port()

    server.assert_sent("GET", "http://localhost:8080/paths")


def test_host_as_text(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.host_as_text()

    server.assert_sent("GET", "https://zoo.example.com/paths")


def test_user_in_the_address(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.user_in_the_address()

    server.assert_sent("GET", "https://zoo.example.com/paths")


def test_with_a_fragment(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.with_a_fragment()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/map")


def test_only_a_host(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.only_a_host()

    server.assert_sent("GET", "https://zoo.example.com/")


def test_slash_at_the_end(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.slash_at_the_end()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/north/")


def test_slashes_in_the_middle(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.slashes_in_the_middle()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths//north")


def test_variable_as_a_segment(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.variable_as_a_segment(season="spring")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/spring/north")


def test_variable_inside_a_segment(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.variable_inside_a_segment(season="spring")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/spring-2024.html")


def test_get_path_variable_and_suffix(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.get_path_variable_and_suffix(path_id="p-1")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/p-1.json")


def test_get_path_variable_by_id(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.get_path_variable_by_id(path_id="p-1")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/p-1")


def test_get_path_variable_without_a_value(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.get_path_variable_without_a_value(path_id="path_id")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/path_id/steps")


def test_segment_as_an_object(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.segment_as_an_object(path_id="p-1")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths/p-1")


def test_odd_characters(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.odd_characters(x="x")

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/paths/caf%C3%A9%20&%20bar/a%20b/x/100%"
    )


def test_address_in_a_variable(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.address_in_a_variable()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/map")


def test_get_version_in_the_host(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.get_version_in_the_host()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/paths")


def test_every_kind_of_query(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.every_kind_of_query(
        tag=["shade", "bench"],
        empty="",
        flag=NULL,
        filter_length="short",
        ids=[1, 2],
        from_="gate 1",
        q="a&b=c #1 +2",
        page="1",
        near="48.8584",
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/paths/search?tag=shade&tag=bench&empty=&flag&filter[length]=short&ids[]=1&ids[]=2&from=gate%201&q=a%26b=c%20%231%20%2B2&page=1&near=48.8584",
    )


def test_no_address(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.no_address()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2")


def test_get_other_zoo(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.paths.get_other_zoo()

    server.assert_sent("GET", "https://api.riverside.example.org/v2/paths")


def test_async_only_a_text(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.paths.only_a_text(floor=1, lang="en"))

    server.assert_sent("GET", "https://zoo.example.com/map?floor=1&lang=en")
