"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class IdResponse(
    Model,
    wire={
        "id": "`id`",
    },
):
    """An object of the API."""

    id: IdData


class IdData(
    Model,
    wire={
        "id": "`id`",
    },
):
    """An object of the API."""

    id: list[str]
