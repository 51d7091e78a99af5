"""Requests that their authors call deprecated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_IN_NAME: Final = re.compile(
    r"[(\[]\s*deprecated\s*[)\]]|^\W*deprecated\b|[-–—:]\s*deprecated\W*$",
    re.IGNORECASE,
)
_IN_DESCRIPTION: Final = re.compile(
    r"\A\W*deprecat(?:ed|ion)\b|\bth(?:is|e) (?:api|call|endpoint|method|operation|request|resource"
    r"|route)(?:\W{1,4}| version )(?:is|has been) (?:now |being )?deprecated",
    re.IGNORECASE,
)


def is_deprecated(names: Iterable[str], description: str) -> bool:
    """Return whether a request is deprecated: by its name, its folders' or its description."""
    if any("eprecated" in name or "DEPRECATED" in name for name in names) and any(
        _IN_NAME.search(name) for name in names
    ):
        return True
    if "eprecat" not in description and "DEPRECAT" not in description:
        return False
    return _IN_DESCRIPTION.search(description) is not None
