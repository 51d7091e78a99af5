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


def test_inherited_from_the_collection(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.inherited_from_the_collection()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/inherited",
    )


def test_null_inherits_as_well(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.null_inherits_as_well()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/null",
    )


def test_none_at_all(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.none_at_all()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/none",
    )


def test_basic(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.basic()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/basic",
    )


def test_bearer(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.bearer()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/bearer",
    )


def test_header_key(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.header_key()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/header",
    )


def test_query_key(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.query_key()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/query?gate_key=gate_key",
    )


def test_digest(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.digest()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/digest",
    )


def test_oauth1(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.oauth1()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/oauth1",
    )


def test_oauth2(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.oauth2()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/oauth2",
    )


def test_hawk(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.hawk()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/hawk",
    )


def test_aws_signature(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.aws_signature()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/aws",
    )


def test_edge_grid(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.edge_grid()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/edgegrid",
    )


def test_ntlm(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.ntlm()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/ntlm",
    )


def test_jwt(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.jwt()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/jwt",
    )


def test_asap(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.asap(
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/asap",
    )


def test_by_hand_in_a_header(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.by_hand_in_a_header()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/hand",
    )


def test_old_form_of_auth(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.gates.old_form_of_auth()

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/old",
    )


def test_async_inherited_from_the_collection(
    async_client: AsyncCityZoo, server: Server
) -> None:
    server.answer(204)

    asyncio.run(async_client.gates.inherited_from_the_collection())

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/gates/inherited",
    )
