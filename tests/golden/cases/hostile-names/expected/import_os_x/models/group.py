"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostNN0Response(
    Model,
    wire={
        "field": "",
    },
):
    """What `group.post_n_n_0` answers."""

    field: Item


class Item(
    Model,
    wire={
        "field": "",
    },
):
    """The `` of `PostNN0Response`."""

    field: list[str]
