"""The requests of Tickets, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from city_zoo import RateLimitError, ServerError, models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_buy_an_adults_ticket_bought(client: CityZoo, server: Server) -> None:
    server.answer(
        201,
        '{"id": "T-2024-000123", "kind": "adult", "price": {"amount": 1850, "currency": "EUR"}, "valid_on": "2024-05-04", "qr": "https://zoo.example.com/qr/T-2024-000123", "holder": null}',
    )

    result = client.tickets.buy_an_adults_ticket(
        kind="adult", day="2024-05-04", count=1
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/tickets",
        json={"kind": "adult", "day": "2024-05-04", "count": 1},
    )
    assert isinstance(result, models.BuyAdultsTicketResponse)
    assert server.plain(result) == server.value


def test_buy_a_childs_ticket_bought(client: CityZoo, server: Server) -> None:
    server.answer(
        201,
        '{"id": "T-2024-000123", "kind": "child", "price": {"amount": 1850, "currency": "EUR"}, "valid_on": "2024-05-04", "qr": "https://zoo.example.com/qr/T-2024-000123", "holder": {"name": "Kim", "age": 7}}',
    )

    result = client.tickets.buy_a_childs_ticket(
        kind="child", day="2024-05-04", count=2, ages=[4, 7]
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/tickets",
        json={"kind": "child", "day": "2024-05-04", "count": 2, "ages": [4, 7]},
    )
    assert isinstance(result, models.BuyAdultsTicketResponse)
    assert server.plain(result) == server.value


def test_buy_a_groups_ticket_bought(client: CityZoo, server: Server) -> None:
    server.answer(
        201,
        '{"tickets": [{"id": "T-2024-000123", "kind": "adult", "price": {"amount": 1850, "currency": "EUR"}, "valid_on": "2024-05-04", "qr": "https://zoo.example.com/qr/T-2024-000123", "holder": null}], "discount": 0.15}',
    )

    result = client.tickets.buy_a_groups_ticket(
        kind="group",
        day="2024-05-04",
        count=24,
        group={"name": "Class 3b", "guide": True},
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/tickets",
        json={
            "kind": "group",
            "day": "2024-05-04",
            "count": 24,
            "group": {"name": "Class 3b", "guide": True},
        },
    )
    assert isinstance(result, models.BuyGroupsTicketResponse)
    assert server.plain(result) == server.value


def test_buy_a_groups_ticket_too_many(client: CityZoo, server: Server) -> None:
    server.answer(429, '{"error": {"code": "slow_down", "message": "Wait a little."}}')

    with pytest.raises(RateLimitError) as caught:
        client.tickets.buy_a_groups_ticket(
            kind="group",
            day="2024-05-04",
            count=24,
            group={"name": "Class 3b", "guide": True},
        )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/tickets",
        json={
            "kind": "group",
            "day": "2024-05-04",
            "count": 24,
            "group": {"name": "Class 3b", "guide": True},
        },
    )
    assert caught.value.status_code == 429
    assert server.plain(caught.value.body) == server.value


def test_get_ticket_ticket(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"id": "T-2024-000123", "kind": "adult", "price": {"amount": 1850, "currency": "EUR"}, "valid_on": "2024-05-04", "qr": "https://zoo.example.com/qr/T-2024-000123", "holder": null}',
    )

    result = client.tickets.get_ticket(ticket_id="T-2024-000123")

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/tickets/T-2024-000123")
    assert isinstance(result, models.BuyAdultsTicketResponse)
    assert server.plain(result) == server.value


def test_get_ticket_2(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.tickets.get_ticket_2(ticket_id="T-2024-000123", expand="holder")

    server.assert_sent(
        "GET", "https://eu.zoo.example.com/v2/tickets/T-2024-000123?expand=holder"
    )


def test_get_tickets_pdf(client: CityZoo, server: Server) -> None:
    server.answer(204)

    client.tickets.get_tickets_pdf(ticket_id="T-2024-000123")

    server.assert_sent(
        "GET",
        "https://eu.zoo.example.com/v2/tickets/T-2024-000123/pdf",
        headers={"Accept": "application/pdf"},
    )


def test_refund_ticket_server_is_on_fire(client: CityZoo, server: Server) -> None:
    server.answer(500, "Oops", content_type="text/plain")

    with pytest.raises(ServerError) as caught:
        client.tickets.refund_ticket(ticket_id="T-2024-000123", reason="rain")

    server.assert_sent(
        "POST", "https://eu.zoo.example.com/v2/tickets/T-2024-000123/refund?reason=rain"
    )
    assert caught.value.status_code == 500
    assert caught.value.body == server.text


def test_async_buy_an_adults_ticket(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.tickets.buy_an_adults_ticket(
            kind="adult", day="2024-05-04", count=1
        )
    )

    server.assert_sent(
        "POST",
        "https://eu.zoo.example.com/v2/tickets",
        json={"kind": "adult", "day": "2024-05-04", "count": 1},
    )
