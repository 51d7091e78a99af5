"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ABGroupABResponse(
    Model,
    wire={
        "a_b": "| a | b |",
    },
):
    """An object of the API."""

    a_b: ABGroupABData


class ABGroupABData(
    Model,
    wire={
        "a_b": "| a | b |",
    },
):
    """An object of the API."""

    a_b: list[str]
