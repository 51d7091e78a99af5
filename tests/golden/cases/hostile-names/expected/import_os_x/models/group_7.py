"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN21Response(
    Model,
    wire={
        "field": "\\",
    },
):
    """An object of the API."""

    field: PostNN21Item


class PostNN21Item(
    Model,
    wire={
        "field": "\\",
    },
):
    """An object of the API."""

    field: list[str]
