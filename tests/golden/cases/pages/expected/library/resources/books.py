"""Books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, Paging, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        AsyncPage,
        Method,
        Methods,
        Page,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_LIST_BOOKS = Endpoint(
    "GET",
    "/books",
    limits=(("query.limit", "range", (None, 100), "At most 100"),),
    paging=Paging(
        "cursor",
        "cursor",
        items=("books",),
        next_at=("meta", "nextCursor"),
        more_at=("meta", "hasMore"),
    ),
)
_SEARCH_BOOKS = Endpoint("GET", "/books/search", paging=Paging("page", "page", first=1))
_GET_A_BOOK = Endpoint("GET", "/books/7")


class BooksResource(SyncResource):
    """Books."""

    with_raw_response: BooksMethods[Raw]
    with_streaming_response: BooksMethods[Streaming]

    def list_books(
        self,
        *,
        cursor: str | int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> Page[models.Book, models.BookList]:
        """List books.

        Args:
            cursor: Where to go on.
            limit: At most 100.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            for item in client.books.list_books(cursor="", limit=20):
                print(item)
        """
        return self._pages(
            _LIST_BOOKS,
            models.BookList,
            query={"cursor": cursor, "limit": limit},
            options=options,
        )

    def search_books(
        self,
        *,
        q: str | None = None,
        page: int | str | None = None,
        per_page: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> Page[models.Book, list[models.Book]]:
        """Search books.

        Args:
            q: Words.
            page: Page, from 1.
            per_page: Books on a page.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            for item in client.books.search_books(
                q="ants",
                page=1,
                per_page=10,
            ):
                print(item)
        """
        return self._pages(
            _SEARCH_BOOKS,
            list[models.Book],
            query={"q": q, "page": page, "per_page": per_page},
            options=options,
        )

    def get_a_book(self, *, options: RequestOptions | None = None) -> models.Book:
        """Get a book.

        Returns:
            An object with id, title, pages.
        """
        return self._request(_GET_A_BOOK, models.Book, options=options)


class AsyncBooksResource(AsyncResource):
    """Books."""

    with_raw_response: AsyncBooksMethods[Raw]
    with_streaming_response: AsyncBooksMethods[Streaming]

    async def list_books(
        self,
        *,
        cursor: str | int | None = None,
        limit: int | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[models.Book, models.BookList]:
        """List books.

        Args:
            cursor: Where to go on.
            limit: At most 100.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            async for item in await client.books.list_books(cursor="", limit=20):
                print(item)
        """
        return await self._pages(
            _LIST_BOOKS,
            models.BookList,
            query={"cursor": cursor, "limit": limit},
            options=options,
        )

    async def search_books(
        self,
        *,
        q: str | None = None,
        page: int | str | None = None,
        per_page: int | str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncPage[models.Book, list[models.Book]]:
        """Search books.

        Args:
            q: Words.
            page: Page, from 1.
            per_page: Books on a page.

        Returns:
            The first page; iterating over it goes on with the next ones.

        Example:
            async for item in await client.books.search_books(
                q="ants",
                page=1,
                per_page=10,
            ):
                print(item)
        """
        return await self._pages(
            _SEARCH_BOOKS,
            list[models.Book],
            query={"q": q, "page": page, "per_page": per_page},
            options=options,
        )

    async def get_a_book(self, *, options: RequestOptions | None = None) -> models.Book:
        """Get a book.

        Returns:
            An object with id, title, pages.
        """
        return await self._request(_GET_A_BOOK, models.Book, options=options)


if TYPE_CHECKING:

    class BooksMethods(Methods[ViewT]):
        """The same methods with their responses."""

        list_books = Method(BooksResource.list_books)
        search_books = Method(BooksResource.search_books)
        get_a_book = Method(BooksResource.get_a_book)

    class AsyncBooksMethods(Methods[ViewT]):
        """The same methods with their responses."""

        list_books = AsyncMethod(AsyncBooksResource.list_books)
        search_books = AsyncMethod(AsyncBooksResource.search_books)
        get_a_book = AsyncMethod(AsyncBooksResource.get_a_book)
