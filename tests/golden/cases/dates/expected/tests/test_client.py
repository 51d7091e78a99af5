"""The requests of Bookings, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from bookings import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from bookings import AsyncBookings, Bookings


def test_book_booked(client: Bookings, server: Server) -> None:
    server.answer(201, '{"id": 1, "date": "2024-01-31"}')

    result = client.book(
        day="2024-01-31",
        date="2024-01-31",
        since="2024-01-31T12:00:00Z",
        until="31/12/2024",
        paid="Jan 31, 2024",
        stay={
            "date": "2024-01-31",
            "left_at": "2024-02-03T10:00:00Z",
        },
        odd={
            "dt": 1,
            "date": "2024-01-31",
        },
        days=[
            "2024-01-31",
        ],
    )

    server.assert_sent(
        "POST",
        "https://a.example/bookings/2024-01-31?since=2024-01-31T12:00:00Z&until=31/12/2024",
        json={
            "date": "2024-01-31",
            "paid": "Jan 31, 2024",
            "stay": {
                "date": "2024-01-31",
                "left_at": "2024-02-03T10:00:00Z",
            },
            "odd": {
                "dt": 1,
                "date": "2024-01-31",
            },
            "days": [
                "2024-01-31",
            ],
        },
    )
    assert isinstance(result, models.BookResponse)
    assert server.plain(result) == server.value


def test_async_book(async_client: AsyncBookings, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.book(
            day="2024-01-31",
            date="2024-01-31",
            since="2024-01-31T12:00:00Z",
            until="31/12/2024",
            paid="Jan 31, 2024",
            stay={
                "date": "2024-01-31",
                "left_at": "2024-02-03T10:00:00Z",
            },
            odd={
                "dt": 1,
                "date": "2024-01-31",
            },
            days=[
                "2024-01-31",
            ],
        )
    )

    server.assert_sent(
        "POST",
        "https://a.example/bookings/2024-01-31?since=2024-01-31T12:00:00Z&until=31/12/2024",
        json={
            "date": "2024-01-31",
            "paid": "Jan 31, 2024",
            "stay": {
                "date": "2024-01-31",
                "left_at": "2024-02-03T10:00:00Z",
            },
            "odd": {
                "dt": 1,
                "date": "2024-01-31",
            },
            "days": [
                "2024-01-31",
            ],
        },
    )
