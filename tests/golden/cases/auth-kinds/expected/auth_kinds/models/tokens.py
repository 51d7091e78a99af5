"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ErrorBody(Model):
    """The body of an error."""

    error: str
