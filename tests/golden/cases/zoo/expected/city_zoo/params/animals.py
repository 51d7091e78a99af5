"""What the API takes."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class Origin(TypedDict):
    """An object of the API."""

    zoo: str
    country: str


class Enclosure(TypedDict):
    """An object of the API."""

    id: int
    door: Door


class Door(TypedDict):
    """An object of the API."""

    code: Any
    locked: bool


class Meal(TypedDict):
    """An object of the API."""

    at: str
    grams: int
    food: str
    notes: NotRequired[Any]
