"""What the API takes."""

from __future__ import annotations

import datetime as dt
from typing import NotRequired, TypedDict


class Stay(TypedDict):
    """The argument `stay` of `book`."""

    date: NotRequired[str | dt.date]
    """First night."""
    left_at: NotRequired[str | dt.datetime]
    """When the room is empty."""


Odd = TypedDict("Odd", {"dt": "NotRequired[int]", "date": "NotRequired[str | dt.date]"})
"""The argument `odd` of `book`."""
