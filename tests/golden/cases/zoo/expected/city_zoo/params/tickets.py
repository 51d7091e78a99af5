"""What the API takes."""

from __future__ import annotations

from typing import TypedDict


class Group(TypedDict):
    """An object of the API."""

    name: str
    guide: bool
