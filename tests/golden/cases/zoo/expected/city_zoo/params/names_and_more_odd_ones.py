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
"""An object of the API."""


class SelfBodyOptions(TypedDict):
    """An object of the API."""

    timeout: int
