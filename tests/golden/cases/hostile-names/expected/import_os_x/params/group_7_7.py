"""What the API takes."""

from __future__ import annotations

from typing import TypedDict

Post7_7Body = TypedDict(
    "Post7_7Body",
    {
        "7_7": "str",
    },
)
"""The argument `body` of `group_7_7.post_7_7`."""
