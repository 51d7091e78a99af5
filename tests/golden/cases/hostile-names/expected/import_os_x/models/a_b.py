"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ABResponse(
    Model,
    wire={
        "a_b": "a\x00b",
    },
):
    """What `a_b.a_b` answers."""

    a_b: ABData


class ABData(
    Model,
    wire={
        "a_b": "a\x00b",
    },
):
    """The `a\x00b` of `ABResponse`."""

    a_b: list[str]
