"""The body of a request in OkHttp: some methods must have one, GET and HEAD must not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from collgen.samples.code import NO_BODY
from collgen.samples.language import Subject

_WITHOUT_BODY: Final = ("GET", "HEAD")
_WITH_BODY: Final = ("POST", "PUT", "PATCH", "PROPPATCH", "REPORT")


def with_body(view: Mapping[str, object], subject: Subject) -> Mapping[str, object]:
    """Return the view with the body that OkHttp takes, which may be none or an empty one."""
    method = subject.request.method
    if method in _WITHOUT_BODY:
        view = {**view, **NO_BODY}
    return {**view, "has_body": bool(view["kind"]) or method in _WITH_BODY}
