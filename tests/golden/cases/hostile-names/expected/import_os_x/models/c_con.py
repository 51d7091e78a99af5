"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class CConResponse(
    Model,
    wire={
        "c_con": "C:\\con",
    },
):
    """What `c_con.c_con` answers."""

    c_con: CConData


class CConData(
    Model,
    wire={
        "c_con": "C:\\con",
    },
):
    """The `C:\\con` of `CConResponse`."""

    c_con: list[str]
