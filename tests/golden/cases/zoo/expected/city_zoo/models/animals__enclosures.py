"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class ListEnclosuresItem(Model):
    """An item of what `animals.enclosures.list_enclosures` answers."""

    id: int
    name: str
    animals: int
    size: Size | None
    closed_until: date | None


class Size(Model):
    """The `size` of `ListEnclosuresItem`."""

    length: int
    width: float


class GetAnimalsByEnclosureItem(Model):
    """What `animals.enclosures.get_animals_by_enclosure` answers."""

    name: str
    awake: bool
