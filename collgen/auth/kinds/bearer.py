"""A bearer token (RFC 6750)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import credential, token_prefix
from collgen.auth.kind import Declaration, Kind, SampleAuth
from collgen.model import Auth, Template


@dataclass(frozen=True, kw_only=True)
class BearerAuth(Auth):
    """A token in the Authorization header."""

    kind: str = "bearer"
    token: Template = credential("token")
    prefix: Template = token_prefix()


def token_declaration(token: Template, prefix: Template) -> Declaration:
    """Return the runtime's class for a token in the Authorization header."""
    more = (("", prefix),) if str(prefix) != "Bearer" else ()
    return Declaration("BearerAuth", arguments=(("", token), *more))


def token_header(token: Template, prefix: Template) -> tuple[Template, Template]:
    """Return the header with a token."""
    before = Template.of(prefix, " ") if prefix else prefix
    return Template.of("Authorization"), Template.of(before, token)


class _Bearer(Kind[BearerAuth]):
    value = BearerAuth
    title = "a bearer token"
    essential = "token"

    def declaration(self, auth: BearerAuth) -> Declaration:
        return token_declaration(auth.token, auth.prefix)

    def sample(self, auth: BearerAuth) -> SampleAuth:
        return SampleAuth(headers=(token_header(auth.token, auth.prefix),))


KIND: Final = _Bearer()
