"""What the API takes."""

from __future__ import annotations

from typing import TypedDict


class SelfBodyOptions(TypedDict):
    """The `options` of `SelfBody`."""

    timeout: int
