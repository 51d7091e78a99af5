"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN1Response(
    Model,
    wire={
        "field": "   ",
    },
):
    """An object of the API."""

    field: PostNN1Item


class PostNN1Item(
    Model,
    wire={
        "field": "   ",
    },
):
    """An object of the API."""

    field: list[str]
