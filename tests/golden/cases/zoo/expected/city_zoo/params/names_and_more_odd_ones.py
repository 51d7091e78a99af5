"""What the API takes."""

from __future__ import annotations

from typing import TypedDict

SelfBody = TypedDict(
    "SelfBody",
    {
        "self": "int",
        "options": "SelfBodyOptions",
        "body": "str",
        "from": "str",
        "class": "str",
        "a b": "str",
        "é": "str",
        "": "str",
    },
)
"""The argument `body` of `names_and_more_odd_ones.self`."""


class SelfBodyOptions(TypedDict):
    """The `options` of `SelfBody`."""

    timeout: int
