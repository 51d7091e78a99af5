"""What the API takes."""

from __future__ import annotations

from typing import TypedDict

PostNN0Body = TypedDict(
    "PostNN0Body",
    {
        "": "str",
    },
)
"""The argument `body` of `group.post_n_n_0`."""
