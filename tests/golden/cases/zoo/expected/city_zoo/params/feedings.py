"""What the API takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class PlanManyFeedingsBody(TypedDict):
    """The argument `body` of `feedings.plan_many_feedings`."""

    animal_id: int
    food: str
    grams: int
    vitamins: NotRequired[Sequence[str]]
