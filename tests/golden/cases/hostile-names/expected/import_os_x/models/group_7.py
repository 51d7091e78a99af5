"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN21Response(
    Model,
    wire={
        "field": "\\",
    },
):
    """What `group_7.post_n_n_21` answers."""

    field: PostNN21Item


class PostNN21Item(
    Model,
    wire={
        "field": "\\",
    },
):
    """The `\\` of `PostNN21Response`."""

    field: list[str]
