"""The requests of Names & more / "odd" ones, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_get_from(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_from(
        class_="mammal",
        import_=1,
        self_="x",
        query_2nd="y",
        with_dash="z",
        with_dot="d",
        not_snake="n",
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/names/from?class=mammal&import=1&self=x&2nd=y&with-dash=z&with.dot=d&Not%20Snake=n",
    )


def test_get_class(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_class()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/class")


def test_import_(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.import_()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/import")


def test_get_none(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_none()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/none")


def test_list(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.list()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/list")


def test_self(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.self(
        body={
            "self": 1,
            "options": {"timeout": 2},
            "body": "b",
            "from": "f",
            "class": "c",
            "a b": "space",
            "é": "accent",
            "": "empty",
        }
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/names/self",
        json={
            "self": 1,
            "options": {"timeout": 2},
            "body": "b",
            "from": "f",
            "class": "c",
            "a b": "space",
            "é": "accent",
            "": "empty",
        },
    )


def test_get_a_b_c(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_a_b_c()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/slash")


def test_say_hi_its_me(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.say_hi_its_me()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/quotes")


def test_lions(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.lions()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/emoji")


def test_two_lines_and_a_tab(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.two_lines_and_a_tab()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/newline")


def test_get_3_little_pigs(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_3_little_pigs()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/digits")


def test_лев_и_тигр(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.лев_и_тигр()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/cyrillic")


def test_動物一覧(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.動物一覧()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/han")


def test_أسد(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.أسد()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/arabic")


def test_lowengehege_offnen(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.lowengehege_offnen()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/accents")


def test_get_names_empty(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_names_empty()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/empty")


def test_get_names_spaces(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_names_spaces()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/spaces")


def test_get_names_signs(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_names_signs()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/signs")


def test_get_http_response_code_xy2(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_http_response_code_xy2()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/camel")


def test_get_names_by_id(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_names_by_id(id=1)

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/1")


def test_init(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.init()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/dunder")


def test_request(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.request()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/private")


def test_name_that_goes_on_and_on_because_somebody_has_put_whole(
    client: CityZoo, server: Server
) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.name_that_goes_on_and_on_because_somebody_has_put_whole()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/long")


def test_get_names_missing(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.names_and_more_odd_ones.get_names_missing()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/names/missing")


def test_async_get_from(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.names_and_more_odd_ones.get_from(
            class_="mammal",
            import_=1,
            self_="x",
            query_2nd="y",
            with_dash="z",
            with_dot="d",
            not_snake="n",
        )
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/names/from?class=mammal&import=1&self=x&2nd=y&with-dash=z&with.dot=d&Not%20Snake=n",
    )
