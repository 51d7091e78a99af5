"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class Case0Response(Model):
    """An object of the API."""

    text: str
