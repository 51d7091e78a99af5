"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class Case0Response(Model):
    """What `case_0` answers."""

    text: str
