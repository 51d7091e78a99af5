"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ErrorBody(Model):
    """The body of an error."""

    error: Error


class Error(Model):
    """The `error` of `ErrorBody`."""

    code: str
    message: str
    hint: str | None
    fields: list[ErrorField] | None
    animals: list[int] | None


class ErrorField(Model):
    """The `fields` of `Error`."""

    name: str
    message: str
