"""HTTP basic authentication."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

from ._endpoint import Auth, Credential

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._endpoint import Template


class BasicAuth(Auth):
    """HTTP basic authentication."""

    __slots__ = ("password", "username")

    def __init__(self, username: Template, password: Template) -> None:
        self.username = username
        self.password = password

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return the header with user name and password, either of which may be ""."""
        pair = f"{fill(self.username)}:{fill(self.password)}"
        code = b64encode(pair.encode("utf-8", "surrogateescape")).decode("ascii")
        return Credential("header", "Authorization", f"Basic {code}")
