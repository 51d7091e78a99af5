"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ABGroupABResponse(
    Model,
    wire={
        "a_b": "| a | b |",
    },
):
    """What `a_b_group.a_b` answers."""

    a_b: ABGroupABData


class ABGroupABData(
    Model,
    wire={
        "a_b": "| a | b |",
    },
):
    """The `| a | b |` of `ABGroupABResponse`."""

    a_b: list[str]
