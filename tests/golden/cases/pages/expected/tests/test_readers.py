"""The requests of Readers, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from library import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from library import AsyncLibrary, Library


def test_list_readers_a_page(client: Library, server: Server) -> None:
    server.answer(200, '{"count": 2, "readers": [{"id": "r1"}]}')

    result = client.readers.list_readers(
        offset=0,
        limit=50,
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/readers?offset=0&limit=50",
    )
    assert isinstance(result.body, models.ReaderList)
    assert server.plain(result.body) == server.value


def test_list_loans_a_page(client: Library, server: Server) -> None:
    server.answer(
        200,
        '{"next": "https://api.example.com/loans?after=3", "previous": null, "results": [{"id": 3, "book": {"id": 7, "title": "Ants", "pages": 120}}]}',
    )

    result = client.readers.list_loans()

    server.assert_sent(
        "GET",
        "https://api.example.com/loans",
    )
    assert isinstance(result.body, models.LoanList)
    assert server.plain(result.body) == server.value


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_list_fines_a_page(client: Library, server: Server) -> None:
    server.answer(200, '{"fines": [{"amount": 1.5}]}')

    result = client.readers.list_fines(
        reader="r1",
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/fines?reader=r1",
    )
    assert isinstance(result, models.FineList)
    assert server.plain(result) == server.value


def test_async_list_readers(async_client: AsyncLibrary, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.readers.list_readers(
            offset=0,
            limit=50,
        )
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/readers?offset=0&limit=50",
    )
