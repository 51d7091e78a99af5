"""A request with what it inherits."""

from __future__ import annotations

from dataclasses import dataclass

from collgen.model import Auth, Template
from collgen.postman.collection import (
    Folder,
    Request,
    RequestSpec,
)
from collgen.understand.requests.behavior import (
    Behavior,
)


@dataclass(frozen=True, slots=True)
class ResolvedRequest:
    """A request with what it inherits."""

    index: int
    request: Request
    spec: RequestSpec
    """The request without its handwritten Authorization and without literal credentials."""
    folders: tuple[Folder, ...]
    """From the root, which is first, down to the request's own folder."""
    auth: Auth | None
    base: Template
    prune_body: bool
    without: tuple[str, ...] = ()
    """Headers that clients add by themselves, and that are not sent."""
    behavior: Behavior = Behavior()
    base_path: str = ""
    """The segment of the URL's path that belongs to the base."""
