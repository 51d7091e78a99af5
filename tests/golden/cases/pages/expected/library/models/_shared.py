"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class Book(Model):
    """The `books` of `BookList`."""

    id: int
    title: str
    pages: int
