"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class BuyAdultsTicketResponse(Model):
    """What `tickets.buy_an_adults_ticket` answers."""

    id: str
    kind: str
    price: Price
    valid_on: date
    qr: str
    holder: Holder | None


class Price(Model):
    """The `price` of `BuyAdultsTicketResponse`."""

    amount: int
    currency: str


class Holder(Model):
    """The `holder` of `BuyAdultsTicketResponse`."""

    name: str
    age: int


class BuyGroupsTicketResponse(Model):
    """What `tickets.buy_a_groups_ticket` answers."""

    tickets: list[BuyAdultsTicketResponse]
    discount: float
