"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class ListEnclosuresItem(Model):
    """An object of the API."""

    id: int
    name: str
    animals: int
    size: Size | None
    closed_until: date | None


class Size(Model):
    """An object of the API."""

    length: int
    width: float


class AnimalsByEnclosureItem(Model):
    """An object of the API."""

    name: str
    awake: bool
