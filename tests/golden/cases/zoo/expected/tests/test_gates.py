"""The requests of Gates, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from city_zoo import RequestOptions

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_get_inherited_from_the_collection(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_inherited_from_the_collection()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/inherited")


def test_get_null_inherits_as_well(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_null_inherits_as_well()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/null")


def test_get_none_at_all(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_none_at_all()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/none")


def test_get_basic(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_basic()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/basic")


def test_get_bearer(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_bearer()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/bearer")


def test_get_header_key(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_header_key()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/header")


def test_query_key(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.query_key()

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/gates/query?gate_key=gate_key"
    )


def test_get_digest(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_digest()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/digest")


def test_get_oauth1(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_oauth1()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/oauth1")


def test_get_oauth2(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_oauth2()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/oauth2")


def test_get_hawk(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_hawk()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/hawk")


def test_get_aws_signature(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_aws_signature()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/aws")


def test_get_edge_grid(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_edge_grid()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/edgegrid")


def test_get_ntlm(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_ntlm()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/ntlm")


def test_get_jwt(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_jwt()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/jwt")


def test_get_asap(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_asap(options=RequestOptions(headers={"Authorization": "signed"}))

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/asap")


def test_by_hand_in_a_header(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.by_hand_in_a_header()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/hand")


def test_get_old_form_of_auth(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.get_old_form_of_auth()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/old")


def test_async_get_inherited_from_the_collection(
    async_client: AsyncCityZoo, server: Server
) -> None:
    server.answer(204)

    asyncio.run(async_client.gates.get_inherited_from_the_collection())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/gates/inherited")
