"""What the API answers."""

from __future__ import annotations

from .._runtime import Model
from ._shared import Book


class BookList(Model):
    """What `books.list_books` answers."""

    books: list[Book]
    meta: BookListMeta


class BookListMeta(
    Model,
    wire={
        "next_cursor": "nextCursor",
        "has_more": "hasMore",
    },
):
    """The `meta` of `BookList`."""

    next_cursor: str
    has_more: bool
