"""Functions of the caller's own that are called around every request."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._errors import APIError
    from ._transport import Request, Response


class Hooks(NamedTuple):
    """What a client calls before requests, after responses and on errors.

    An asynchronous client awaits what a hook returns, if it can be awaited.
    """

    before_request: Callable[[Request], object] | None = None
    """Called before each attempt; it may change the headers. Not for redirects."""
    after_response: Callable[[Response], object] | None = None
    """Called after each attempt that was answered, whatever the status."""
    on_error: Callable[[APIError], object] | None = None
    """Called once for a call that failed, before the error is raised."""
