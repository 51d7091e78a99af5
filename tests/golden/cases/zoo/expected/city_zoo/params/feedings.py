"""What the API takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class PlanManyFeedingsBody(TypedDict):
    """An object of the API."""

    animal_id: int
    food: str
    grams: int
    vitamins: NotRequired[Sequence[str]]
