"""Ways of authentication, written as templates over the client's variables."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ._errors import UnsupportedAuthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._state import Settings


class Credential(NamedTuple):
    """A header or a query entry that authenticates a request."""

    place: Literal["header", "query"]
    name: str
    value: str


class Auth:
    """Base of the ways of authentication."""

    __slots__ = ()

    header: str | None = "Authorization"
    """The header that is written; a caller's own one of that name is respected."""
    query_name: str | None = None
    """The entry of the query that is written, which is not shown."""

    def credential(self, fill: Callable[[str], str], /) -> Credential | None:
        """Return what to send; `fill` puts the client's variables into a template."""
        raise NotImplementedError

    def signer(self, _settings: Settings, /) -> Any:
        """Return the `Signer` of requests, None when one credential does for all."""
        return None


class BasicAuth(Auth):
    """HTTP basic authentication."""

    __slots__ = ("password", "username")

    def __init__(self, username: str, password: str) -> None:
        self.username = username
        self.password = password

    def credential(self, fill: Callable[[str], str], /) -> Credential | None:
        """Return the header with user name and password, either of which may be ""."""
        pair = f"{fill(self.username)}:{fill(self.password)}"
        code = b64encode(pair.encode("utf-8", "surrogateescape")).decode("ascii")
        return Credential("header", "Authorization", f"Basic {code}")


class BearerAuth(Auth):
    """A token in the Authorization header."""

    __slots__ = ("prefix", "token")

    def __init__(self, token: str, prefix: str = "Bearer") -> None:
        self.token = token
        self.prefix = prefix

    def credential(self, fill: Callable[[str], str], /) -> Credential | None:
        """Return the header, or nothing when the token is empty, as Postman does."""
        token = fill(self.token)
        if not token:
            return None
        value = f"{fill(self.prefix)} {token}".strip()
        return Credential("header", "Authorization", value)


class ApiKeyAuth(Auth):
    """A key in a header or in the query, in place of an entry of the same name."""

    __slots__ = ("header", "name", "place", "query_name", "value")

    def __init__(
        self, name: str, value: str, place: Literal["header", "query"] = "header"
    ) -> None:
        self.name = name
        self.value = value
        self.place: Literal["header", "query"] = place
        self.header = name if place == "header" else None
        self.query_name = name if place == "query" else None

    def credential(self, fill: Callable[[str], str], /) -> Credential | None:
        """Return the entry, or nothing when its name resolves to nothing."""
        name = fill(self.name)
        return Credential(self.place, name, fill(self.value)) if name else None


class UnsupportedAuth(Auth):
    """Stands for a way of authentication that this package leaves to the caller."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def credential(self, _fill: Callable[[str], str], /) -> Credential | None:
        """Raise: whoever gives an Authorization header or `auth` never comes here."""
        raise UnsupportedAuthError(
            f"This call needs {self.kind} authentication, which this client does not "
            f"make by itself: pass headers={{'Authorization': …}} or an http_client "
            f"with its own auth."
        )
