"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN17Response(
    Model,
    wire={
        "field": "💥",
    },
):
    """An object of the API."""

    field: PostNN17Item


class PostNN17Item(
    Model,
    wire={
        "field": "💥",
    },
):
    """An object of the API."""

    field: list[str]
