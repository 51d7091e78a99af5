"""A token in the Authorization header."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._endpoint import Auth, Credential

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._endpoint import Template


class BearerAuth(Auth):
    """A token in the Authorization header."""

    __slots__ = ("prefix", "token")

    def __init__(self, token: Template, prefix: Template = "Bearer") -> None:
        self.token = token
        self.prefix = prefix

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return the header, or nothing when the token is empty, as Postman does."""
        token = fill(self.token)
        if not token:
            return None
        value = f"{fill(self.prefix)} {token}".strip()
        return Credential("header", "Authorization", value)
