"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN5Response(
    Model,
    wire={
        "field": "\n\n",
    },
):
    """An object of the API."""

    field: PostNN5Item


class PostNN5Item(
    Model,
    wire={
        "field": "\n\n",
    },
):
    """An object of the API."""

    field: list[str]
