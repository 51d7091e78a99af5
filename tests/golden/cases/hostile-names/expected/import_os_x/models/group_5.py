"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN17Response(
    Model,
    wire={
        "field": "💥",
    },
):
    """What `group_5.post_n_n_17` answers."""

    field: PostNN17Item


class PostNN17Item(
    Model,
    wire={
        "field": "💥",
    },
):
    """The `💥` of `PostNN17Response`."""

    field: list[str]
