"""What the API answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .._runtime import Model


class AnimalList(Model):
    """What `animals.list_animals` answers."""

    animals: list[Animal]
    total: int
    next: str | None


class Animal(Model):
    """The `animals` of `AnimalList`."""

    id: int
    name: str
    species: str
    born: date
    weight_kg: float
    vegetarian: bool
    enclosure: Enclosure
    keepers: list[str]
    chip: str | None
    last_seen: datetime
    nickname: str | None


class Enclosure(Model):
    """The `enclosure` of `Animal`."""

    id: int
    name: str


class CreateAnimalResponse(Model):
    """What `animals.create_animal` answers."""

    id: int
    name: str
    species: str
    born: date
    weight_kg: float
    vegetarian: bool
    enclosure: Enclosure
    keepers: list[str]
    chip: Any
    last_seen: datetime


class UploadPhotoResponse(Model):
    """What `animals.upload_photo` answers."""

    photo_id: str
    url: str
