"""HTTP basic authentication (RFC 7617)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import credential
from collgen.auth.kind import Declaration, Kind, SampleAuth, User
from collgen.model import Auth, Template


@dataclass(frozen=True, kw_only=True)
class BasicAuth(Auth):
    """A user name and a password, either of which may be empty."""

    kind: str = "basic"
    username: Template = credential("username", is_public=True)
    password: Template = credential("password")


class _Basic(Kind[BasicAuth]):
    value = BasicAuth
    title = "user name and password"

    def declaration(self, auth: BasicAuth) -> Declaration:
        return Declaration(
            "BasicAuth", arguments=(("", auth.username), ("", auth.password))
        )

    def sample(self, auth: BasicAuth) -> SampleAuth:
        return SampleAuth(user=User("basic", auth.username, auth.password))


KIND: Final = _Basic()
