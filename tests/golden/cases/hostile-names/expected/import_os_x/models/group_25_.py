"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ÉResponse(
    Model,
    wire={
        "e_́": "é́",
    },
):
    """An object of the API."""

    e_́: ÉData


class ÉData(
    Model,
    wire={
        "e_́": "é́",
    },
):
    """An object of the API."""

    e_́: list[str]
