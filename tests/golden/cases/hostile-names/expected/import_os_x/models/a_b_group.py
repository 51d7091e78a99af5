"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ABGroupBResponse(
    Model,
    wire={
        "a_b": "| a | b |",
    },
):
    """What `a_b_group.a_b` answers."""

    a_b: ABGroupBData


class ABGroupBData(
    Model,
    wire={
        "a_b": "| a | b |",
    },
):
    """The `| a | b |` of `ABGroupBResponse`."""

    a_b: list[str]
