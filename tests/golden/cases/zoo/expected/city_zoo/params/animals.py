"""What the API takes."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class Origin(TypedDict):
    """The argument `origin` of `animals.create_animal`."""

    zoo: NotRequired[str]
    """The zoo that it comes from."""
    country: NotRequired[str]
    """Two-letter country code. At most 2 characters. At least 2 characters."""


class Enclosure(TypedDict):
    """The argument `enclosure` of `animals.replace_animal`."""

    id: int
    door: Door


class Door(TypedDict):
    """The `door` of `Enclosure`."""

    code: Any
    locked: bool


class Meal(TypedDict):
    """The argument `meals` of `animals.replace_animal`."""

    at: str
    grams: int
    food: str
    notes: NotRequired[Any]
