"""What the API answers."""

from __future__ import annotations

from typing import Any

from .._runtime import Model
from ._shared import Book


class ReaderList(Model):
    """What `readers.list_readers` answers."""

    count: int
    readers: list[Reader]


class Reader(Model):
    """The `readers` of `ReaderList`."""

    id: str


class LoanList(Model):
    """What `readers.list_loans` answers."""

    next: str
    previous: Any
    results: list[Loan]


class Loan(Model):
    """The `results` of `LoanList`."""

    id: int
    book: Book


class FineList(Model):
    """What `readers.list_fines` answers."""

    fines: list[Fine]


class Fine(Model):
    """The `fines` of `FineList`."""

    amount: float
