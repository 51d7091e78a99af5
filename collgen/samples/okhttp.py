"""Which requests OkHttp lets have a body: some methods must, GET and HEAD must not."""

from __future__ import annotations

from typing import Final

from collgen.samples.language import Subject

_WITH_BODY: Final = ("POST", "PUT", "PATCH", "PROPPATCH", "REPORT")


def can_have_body(subject: Subject) -> bool:
    """Return whether OkHttp sends a body with the method."""
    return subject.request.method not in ("GET", "HEAD")


def needs_body(subject: Subject) -> bool:
    """Return whether OkHttp refuses the method without a body."""
    return subject.request.method in _WITH_BODY
