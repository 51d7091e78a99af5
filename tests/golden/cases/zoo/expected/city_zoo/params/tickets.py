"""What the API takes."""

from __future__ import annotations

from typing import TypedDict


class Group(TypedDict):
    """The argument `group` of `tickets.buy_a_groups_ticket`."""

    name: str
    guide: bool
