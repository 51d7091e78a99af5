"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ErrorBody(Model):
    """The body of an error."""

    error: Error


class Error(Model):
    """The `error` of `ErrorBody`."""

    code: int
    message: str


class OnlyErrorsErrorBody(Model):
    """The body of an error."""

    message: str
