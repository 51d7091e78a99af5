"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class BuyAnAdultsTicketResponse(Model):
    """An object of the API."""

    id: str
    kind: str
    price: Price
    valid_on: date
    qr: str
    holder: Holder | None


class Price(Model):
    """An object of the API."""

    amount: int
    currency: str


class Holder(Model):
    """An object of the API."""

    name: str
    age: int


class BuyAGroupsTicketResponse(Model):
    """An object of the API."""

    tickets: list[BuyAnAdultsTicketResponse]
    discount: float
