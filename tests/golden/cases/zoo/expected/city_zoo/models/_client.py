"""What the API answers."""

from __future__ import annotations

from datetime import datetime

from .._runtime import Model


class IsTheZooOpenResponse(Model):
    """An object of the API."""

    open: bool
    visitors: int
    closes_at: datetime
