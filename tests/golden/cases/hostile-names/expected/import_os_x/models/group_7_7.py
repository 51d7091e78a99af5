"""What the API answers."""

from __future__ import annotations

from typing import Any

from .._runtime import Model


class Post7_7Response(
    Model,
    wire={
        "field_7_7": "{{ 7*7 }}",
    },
):
    """What `group_7_7.post_7_7` answers."""

    field_7_7: Post7_7Data


class Post7_7Data(
    Model,
    wire={
        "field_7_7": "{{ 7*7 }}",
    },
):
    """The `{{ 7*7 }}` of `Post7_7Response`."""

    field_7_7: list[Any]
