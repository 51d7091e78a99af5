"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN0Response(
    Model,
    wire={
        "field": "",
    },
):
    """An object of the API."""

    field: Item


class Item(
    Model,
    wire={
        "field": "",
    },
):
    """An object of the API."""

    field: list[str]
