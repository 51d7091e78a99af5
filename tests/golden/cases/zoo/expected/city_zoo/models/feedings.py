"""What the API answers."""

from __future__ import annotations

from datetime import date

from .._runtime import Model


class PlanManyFeeding(Model):
    """An object of the API."""

    id: int
    ok: bool
    reason: str | None


class OrderFoodResponse(Model):
    """An object of the API."""

    order: str
    kilograms: int
    delivery: date


class AskTheKitchenResponse(Model):
    """An object of the API."""

    data: AskTheKitchenData


class AskTheKitchenData(Model):
    """An object of the API."""

    menu: list[Menu]


class Menu(Model):
    """An object of the API."""

    food: str
    grams: int
