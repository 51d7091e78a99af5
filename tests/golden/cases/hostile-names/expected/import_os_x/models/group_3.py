"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN6Response(
    Model,
    wire={
        "field": '"""',
    },
):
    """An object of the API."""

    field: PostNN6Item


class PostNN6Item(
    Model,
    wire={
        "field": '"""',
    },
):
    """An object of the API."""

    field: list[str]
