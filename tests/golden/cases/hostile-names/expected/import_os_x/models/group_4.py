"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN16Response(
    Model,
    wire={
        "field": "\u200b",
    },
):
    """An object of the API."""

    field: PostNN16Item


class PostNN16Item(
    Model,
    wire={
        "field": "\u200b",
    },
):
    """An object of the API."""

    field: list[str]
