"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class Post12Response(
    Model,
    wire={
        "field_12": "１２",
    },
):
    """An object of the API."""

    field_12: Post12Data


class Post12Data(
    Model,
    wire={
        "field_12": "１２",
    },
):
    """An object of the API."""

    field_12: list[str]
