"""Which credentials a call needs, for a sentence of the docs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.auth.registry import kind_of
from collgen.escape import markdown
from collgen.generate.values import client_argument, is_built_in

if TYPE_CHECKING:
    from collgen.escape.escaped import Markdown
    from collgen.model import Api, Auth


@dataclass(frozen=True, slots=True)
class AuthView:
    """How requests are authenticated."""

    kind: Markdown
    """In words: `user name and password`."""
    is_none: bool
    is_left_to_caller: bool
    """Whether the caller sets the `Authorization` header."""
    arguments: tuple[Markdown, ...]
    """The arguments of the client that hold the credentials."""


def auth_view(api: Api, auth: Auth) -> AuthView:
    """Return how requests with `auth` are authenticated."""
    if auth.kind == "noauth":
        return AuthView(markdown.text("none"), True, False, ())
    names = {name for text in auth.needed_texts() for name in text.names}
    arguments = [
        markdown.code(client_argument(api, v))
        for v in api.variables
        if v.name in names and v.role == "credential"
    ]
    return AuthView(
        kind=markdown.text(kind_of(auth).title or auth.kind),
        is_none=False,
        is_left_to_caller=not is_built_in(auth),
        arguments=tuple(arguments),
    )
