"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN16Response(
    Model,
    wire={
        "field": "\u200b",
    },
):
    """What `group_4.post_n_n_16` answers."""

    field: PostNN16Item


class PostNN16Item(
    Model,
    wire={
        "field": "\u200b",
    },
):
    """The `\u200b` of `PostNN16Response`."""

    field: list[str]
