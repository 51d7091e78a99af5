"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN22Response(
    Model,
    wire={
        "field": "#",
    },
):
    """An object of the API."""

    field: PostNN22Item


class PostNN22Item(
    Model,
    wire={
        "field": "#",
    },
):
    """An object of the API."""

    field: list[str]
