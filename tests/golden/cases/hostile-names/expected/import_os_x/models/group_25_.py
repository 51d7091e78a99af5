"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ÉResponse(
    Model,
    wire={
        "e_́": "é́",
    },
):
    """What `e_́.e_́` answers."""

    e_́: ÉData


class ÉData(
    Model,
    wire={
        "e_́": "é́",
    },
):
    """The `é́` of `ÉResponse`."""

    e_́: list[str]
