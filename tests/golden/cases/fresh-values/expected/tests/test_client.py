"""The requests of Parcels, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from parcels import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from parcels import AsyncParcels, Parcels


def test_send_a_parcel_sent(client: Parcels, server: Server) -> None:
    server.answer(201, '{"id": "p-1"}')

    result = client.send_a_parcel(
        parcel={
            "to": "Ada",
            "labels": [],
        },
        l_=2,
    )

    assert server.request.method == "POST"
    assert isinstance(result, models.SendParcelResponse)
    assert server.plain(result) == server.value


def test_send_by_post(client: Parcels, server: Server) -> None:
    server.answer(204)

    client.send_by_post(
        parcel={
            "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
        },
    )

    server.assert_sent(
        "POST",
        "https://parcels.example/post",
        headers={
            "cache-control": "no-store",
        },
        json={
            "parcel": {
                "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
            },
        },
    )


def test_send_by_wire(client: Parcels, server: Server) -> None:
    server.answer(204)

    client.send_by_wire(
        body="<parcel>\n  <id>6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f</id>\n  <at>1700000000</at>\n</parcel>",
    )

    server.assert_sent(
        "POST",
        "https://parcels.example/wire",
        text="<parcel>\n  <id>6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f</id>\n  <at>1700000000</at>\n</parcel>",
    )


def test_send_a_note(client: Parcels, server: Server) -> None:
    server.answer(204)

    client.send_a_note(
        body="matrix at 2023-11-14T22:13:20.000Z",
    )

    server.assert_sent(
        "POST",
        "https://parcels.example/notes",
        text="matrix at 2023-11-14T22:13:20.000Z",
    )


def test_async_send_a_parcel(async_client: AsyncParcels, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.send_a_parcel(
            parcel={
                "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                "to": "Ada",
                "labels": [
                    {
                        "code": "42",
                    },
                ],
            },
            l_=2,
        )
    )

    server.assert_sent(
        "POST",
        "https://parcels.example/parcels",
        headers={
            "cache-control": "no-store",
        },
        json={
            "parcel": {
                "id": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
                "to": "Ada",
                "labels": [
                    {
                        "code": "42",
                    },
                ],
            },
            "l": 2,
        },
    )
