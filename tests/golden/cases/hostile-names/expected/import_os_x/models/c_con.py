"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class CConResponse(
    Model,
    wire={
        "c_con": "C:\\con",
    },
):
    """An object of the API."""

    c_con: CConData


class CConData(
    Model,
    wire={
        "c_con": "C:\\con",
    },
):
    """An object of the API."""

    c_con: list[str]
