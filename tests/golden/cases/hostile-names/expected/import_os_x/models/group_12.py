"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class Post12Response(
    Model,
    wire={
        "field_12": "１２",
    },
):
    """What `group_12.post_12` answers."""

    field_12: Post12Data


class Post12Data(
    Model,
    wire={
        "field_12": "１２",
    },
):
    """The `１２` of `Post12Response`."""

    field_12: list[str]
