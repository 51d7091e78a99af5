"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ABResponse(
    Model,
    wire={
        "a_b": "a\x00b",
    },
):
    """An object of the API."""

    a_b: ABData


class ABData(
    Model,
    wire={
        "a_b": "a\x00b",
    },
):
    """An object of the API."""

    a_b: list[str]
