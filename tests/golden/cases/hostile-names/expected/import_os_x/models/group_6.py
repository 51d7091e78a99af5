"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN18Response(
    Model,
    wire={
        "field": "🦁 ",
    },
):
    """An object of the API."""

    field: PostNN18Item


class PostNN18Item(
    Model,
    wire={
        "field": "🦁 ",
    },
):
    """An object of the API."""

    field: list[str]
