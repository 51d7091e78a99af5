"""What the API answers."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .._runtime import Model


class AnimalList(Model):
    """An object of the API."""

    animals: list[Animal]
    total: int
    next: str | None


class Animal(Model):
    """An object of the API."""

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
    """An object of the API."""

    id: int
    name: str


class CreateAnimalResponse(Model):
    """An object of the API."""

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
    """An object of the API."""

    photo_id: str
    url: str
