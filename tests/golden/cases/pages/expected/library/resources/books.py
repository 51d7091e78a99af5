"""Books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    PageMethod,
    Paging,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import (
        AsyncRaw,
        AsyncStreaming,
        Page,
        Raw,
        RequestOptions,
        Streaming,
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
_GET_A_BOOK = Endpoint("GET", "/books/{book_id}")


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

    def get_a_book(
        self, *, book_id: int | str, options: RequestOptions | None = None
    ) -> models.Book:
        """Get a book.

        Returns:
            An object with id, title, pages.

        Example:
            client.books.get_a_book(book_id=7)
        """
        return self._request(
            _GET_A_BOOK, models.Book, path={"book_id": book_id}, options=options
        )


class BooksMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    list_books = PageMethod(BooksResource.list_books)
    search_books = PageMethod(BooksResource.search_books)
    get_a_book = Method(BooksResource.get_a_book)


class AsyncBooksResource(BooksMethods[Awaited], AsyncResource):
    """Books."""

    with_raw_response: BooksMethods[AsyncRaw]
    with_streaming_response: BooksMethods[AsyncStreaming]
