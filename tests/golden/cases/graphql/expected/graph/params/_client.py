"""What the API takes."""

from __future__ import annotations

from typing import Any, TypedDict


class I(TypedDict):
    """The argument `i` of `variables_of_the_collection`."""

    n: Any
    s: Any
