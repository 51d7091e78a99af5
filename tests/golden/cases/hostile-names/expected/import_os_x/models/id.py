"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class IdResponse(
    Model,
    wire={
        "id": "`id`",
    },
):
    """What `id.id` answers."""

    id: IdData


class IdData(
    Model,
    wire={
        "id": "`id`",
    },
):
    """The ``id`` of `IdResponse`."""

    id: list[str]
