"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN6Response(
    Model,
    wire={
        "field": '"""',
    },
):
    """What `group_3.post_n_n_6` answers."""

    field: PostNN6Item


class PostNN6Item(
    Model,
    wire={
        "field": '"""',
    },
):
    """The `\"\"\"` of `PostNN6Response`."""

    field: list[str]
