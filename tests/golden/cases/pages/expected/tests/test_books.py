"""The requests of Books, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from library import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from library import AsyncLibrary, Library


def test_list_books_a_page(client: Library, server: Server) -> None:
    server.answer(
        200,
        '{"books": [{"id": 7, "title": "Ants", "pages": 120}], "meta": {"nextCursor": "Mg", "hasMore": true}}',
    )

    result = client.books.list_books(
        cursor="",
        limit=20,
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/books?cursor=&limit=20",
    )
    assert isinstance(result.body, models.BookList)
    assert server.plain(result.body) == server.value


def test_search_books_a_page(client: Library, server: Server) -> None:
    server.answer(200, '[{"id": 7, "title": "Ants", "pages": 120}]')

    result = client.books.search_books(
        q="ants",
        page=1,
        per_page=10,
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/books/search?q=ants&page=1&per_page=10",
    )
    assert server.plain(result.body) == server.value


def test_get_a_book_a_page(client: Library, server: Server) -> None:
    server.answer(200, '{"id": 7, "title": "Ants", "pages": 120}')

    result = client.books.get_a_book()

    server.assert_sent(
        "GET",
        "https://api.example.com/books/7",
    )
    assert isinstance(result, models.Book)
    assert server.plain(result) == server.value


def test_async_list_books(async_client: AsyncLibrary, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.books.list_books(
            cursor="",
            limit=20,
        )
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/books?cursor=&limit=20",
    )
