"""A way of authentication that is left to the caller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._endpoint import Auth
from ._errors import UnsupportedAuthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._endpoint import Credential, Template


class UnsupportedAuth(Auth):
    """Stands for a way of authentication that this package leaves to the caller."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def credential(self, _fill: Callable[[Template], str], /) -> Credential | None:
        """Raise: whoever gives an Authorization header or `auth` never comes here."""
        raise UnsupportedAuthError(
            f"This call needs {self.kind} authentication, which this client does not "
            f"make by itself: pass headers={{'Authorization': …}} or an http_client "
            f"with its own auth."
        )
