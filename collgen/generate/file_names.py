"""Names of files that stand for a path of folders, within what file systems allow."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

LONGEST: Final = 90
"""Characters of a stem; a prefix, a suffix and a number still fit into 120 bytes."""


def flat(parts: Sequence[str], separator: str) -> str:
    """Join the parts; a name that is too long keeps its beginning and ends with a digest of all."""
    name = separator.join(parts)
    if len(name) <= LONGEST:
        return name
    digest = sha256(name.encode()).hexdigest()[:8]
    return f"{name[: LONGEST - 9].rstrip('_.-')}_{digest}"
