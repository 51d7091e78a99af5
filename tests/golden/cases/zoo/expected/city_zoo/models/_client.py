"""What the API answers."""

from __future__ import annotations

from datetime import datetime

from .._runtime import Model


class IsZooOpenResponse(Model):
    """What `is_the_zoo_open` answers."""

    open: bool
    visitors: int
    closes_at: datetime
