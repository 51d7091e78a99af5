"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class Post2Response(
    Model,
    wire={
        "field_2": "²",
    },
):
    """What `group_2_group.post_2` answers."""

    field_2: Post2Data


class Post2Data(
    Model,
    wire={
        "field_2": "²",
    },
):
    """The `²` of `Post2Response`."""

    field_2: list[str]
