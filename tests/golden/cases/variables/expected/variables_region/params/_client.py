"""What the API takes."""

from __future__ import annotations

from typing import TypedDict


class EverywhereBody(TypedDict):
    """The argument `body` of `everywhere`."""

    k: str
    num: int
    mixed: str
    all: int
