"""The requests of Enclosures, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from city_zoo import ConflictError

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_list_enclosures_two_of_them(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '[{"id": 2, "name": "Ice Hall", "animals": 3, "size": {"length": 40, "width": 25.5}}, {"id": 4, "name": "Bamboo House", "animals": 2, "size": null, "closed_until": "2024-06-01"}]',
    )

    result = client.animals.enclosures.list_enclosures()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/enclosures")
    assert server.plain(result) == server.value


def test_list_enclosures_none_yet(client: CityZoo, server: Server) -> None:
    server.answer(200, "[]")

    result = client.animals.enclosures.list_enclosures()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/enclosures")
    assert server.plain(result) == server.value


def test_get_animals_by_enclosure_bamboo_house(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"17": {"name": "Ada", "awake": true}, "21": {"name": "Bo", "awake": false}}',
    )

    result = client.animals.enclosures.get_animals_by_enclosure(enclosure_id=4)

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/enclosures/4/animals")
    assert server.plain(result) == server.value


def test_delete_enclosure_gone(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.animals.enclosures.delete_enclosure(enclosure_id=9)

    server.assert_sent("DELETE", "https://eu.zoo.example.com/v2/enclosures/9")


def test_delete_enclosure_still_lived_in(client: CityZoo, server: Server) -> None:
    server.answer(
        409,
        '{"error": {"code": "not_empty", "message": "Two animals live here.", "animals": [17, 21]}}',
    )

    with pytest.raises(ConflictError) as caught:
        client.animals.enclosures.delete_enclosure(enclosure_id=9)

    server.assert_sent("DELETE", "https://eu.zoo.example.com/v2/enclosures/9")
    assert caught.value.status_code == 409
    assert server.plain(caught.value.body) == server.value


def test_async_list_enclosures(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.animals.enclosures.list_enclosures())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/enclosures")
