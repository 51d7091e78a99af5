"""What the API answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from .._runtime import Model


class OptionalAndNullableResponse(Model):
    """What `optional_and_nullable` answers."""

    id: int
    name: str | None
    tag: Any
    price: float
    extra: bool | None


class ListsItem(Model):
    """An item of what `lists` answers."""

    id: int
    note: str | None


class NestedResponse(Model):
    """What `nested` answers."""

    owner: Owner | None
    items: list[NestedItem]


class Owner(Model):
    """The `owner` of `NestedResponse`."""

    id: int
    address: Address


class Address(Model):
    """The `address` of `Owner`."""

    city: str


class NestedItem(Model):
    """The `items` of `NestedResponse`."""

    a: int | None
    b: list[B] | None


class B(Model):
    """The `b` of `NestedItem`."""

    c: Any


class KindsThatDifferResponse(Model):
    """What `kinds_that_differ` answers."""

    v: str | int | list[str | int | None]


class Key(Model):
    """What `keys_that_are_data` answers."""

    n: int


class SameShapeAsAnotherResponse(Model):
    """What `same_shape_as_another` answers."""

    owner: Owner


class DatesResponse(Model):
    """What `dates` answers."""

    at: str
    day: date | None
    odd: str | None
    id: str | None
    url: str | None


class TwoGoodStatusesResponse(Model):
    """What `two_good_statuses` answers."""

    id: int | None
    job: str | None


class EmptyObjectResponse(Model, wire={"list_": "list", "object_": "object"}):
    """What `empty_object` answers."""

    list_: list[Any] | None
    object_: dict[str, Any] | None
