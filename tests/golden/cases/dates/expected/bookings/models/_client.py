"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class BookResponse(Model, wire={"date_": "date"}):
    """What `book` answers."""

    id: int
    date_: date
