"""HTTP digest authentication (RFC 7616)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import credential
from collgen.auth.kind import Declaration, Kind, SampleAuth, User
from collgen.model import Auth, Template


@dataclass(frozen=True, kw_only=True)
class DigestAuth(Auth):
    """A user name and a password, for the answer to a server's challenge."""

    kind: str = "digest"
    username: Template = credential("username", is_public=True)
    password: Template = credential("password")


class _Digest(Kind[DigestAuth]):
    value = DigestAuth
    title = "HTTP digest"
    runtime = Declaration("DigestAuth", "digest")

    def sample(self, auth: DigestAuth) -> SampleAuth:
        user = User("digest", auth.username, auth.password)
        return SampleAuth(user=user, scheme="HTTP digest")


KIND: Final = _Digest()
