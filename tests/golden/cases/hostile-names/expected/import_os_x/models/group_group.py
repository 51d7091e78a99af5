"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN1Response(
    Model,
    wire={
        "field": "   ",
    },
):
    """What `group_group.post_n_n_1` answers."""

    field: PostNN1Item


class PostNN1Item(
    Model,
    wire={
        "field": "   ",
    },
):
    """The ` ` of `PostNN1Response`."""

    field: list[str]
