"""What the API answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from .._runtime import Model


class OptionalAndNullableResponse(Model):
    """An object of the API."""

    id: int
    name: str | None
    tag: Any
    price: float
    extra: bool | None


class ListsItem(Model):
    """An object of the API."""

    id: int
    note: str | None


class NestedResponse(Model):
    """An object of the API."""

    owner: Owner | None
    items: list[NestedItem]


class Owner(Model):
    """An object of the API."""

    id: int
    address: Address


class Address(Model):
    """An object of the API."""

    city: str


class NestedItem(Model):
    """An object of the API."""

    a: int | None
    b: list[B] | None


class B(Model):
    """An object of the API."""

    c: Any


class KindsThatDifferResponse(Model):
    """An object of the API."""

    v: str | int | list[str | int | None]


class Key(Model):
    """An object of the API."""

    n: int


class SameShapeAsAnotherResponse(Model):
    """An object of the API."""

    owner: Owner


class DatesResponse(Model):
    """An object of the API."""

    at: str
    day: date | None
    odd: str | None
    id: str | None
    url: str | None


class TwoGoodStatusesResponse(Model):
    """An object of the API."""

    id: int | None
    job: str | None


class EmptyObjectResponse(
    Model,
    wire={
        "list_": "list",
        "object_": "object",
    },
):
    """An object of the API."""

    list_: list[Any] | None
    object_: dict[str, Any] | None
