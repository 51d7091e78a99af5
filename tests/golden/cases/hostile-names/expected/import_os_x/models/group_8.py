"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN22Response(
    Model,
    wire={
        "field": "#",
    },
):
    """What `group_8.post_n_n_22` answers."""

    field: PostNN22Item


class PostNN22Item(
    Model,
    wire={
        "field": "#",
    },
):
    """The `#` of `PostNN22Response`."""

    field: list[str]
