"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class BResponse(
    Model,
    wire={
        "a_b": "a\x00b",
    },
):
    """What `a_b.a_b` answers."""

    a_b: BData


class BData(
    Model,
    wire={
        "a_b": "a\x00b",
    },
):
    """The `a\x00b` of `BResponse`."""

    a_b: list[str]
