"""What the API takes."""

from __future__ import annotations

from typing import Any, TypedDict


class I(TypedDict):
    """An object of the API."""

    n: Any
    s: Any
