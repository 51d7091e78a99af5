"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN5Response(
    Model,
    wire={
        "field": "\n\n",
    },
):
    """What `group_2.post_n_n_5` answers."""

    field: PostNN5Item


class PostNN5Item(
    Model,
    wire={
        "field": "\n\n",
    },
):
    """The ` ` of `PostNN5Response`."""

    field: list[str]
