"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class PlanManyFeeding(Model):
    """An item of what `feedings.plan_many_feedings` answers."""

    id: int
    ok: bool
    reason: str | None


class OrderFoodResponse(Model):
    """What `feedings.order_food` answers."""

    order: str
    kilograms: int
    delivery: date


class AskKitchenResponse(Model):
    """What `feedings.ask_the_kitchen` answers."""

    data: AskKitchenData


class AskKitchenData(Model):
    """The `data` of `AskKitchenResponse`."""

    menu: list[Menu]


class Menu(Model):
    """The `menu` of `AskKitchenData`."""

    food: str
    grams: int
