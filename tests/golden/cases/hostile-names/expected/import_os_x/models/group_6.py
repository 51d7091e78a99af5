"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN18Response(
    Model,
    wire={
        "field": "🦁 ",
    },
):
    """What `group_6.post_n_n_18` answers."""

    field: PostNN18Item


class PostNN18Item(
    Model,
    wire={
        "field": "🦁 ",
    },
):
    """The `🦁 ` of `PostNN18Response`."""

    field: list[str]
