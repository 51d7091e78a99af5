"""Atlassian's authentication of services: a short-lived token for each request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import constant, credential
from collgen.auth.kind import Declaration, Kind
from collgen.model import Auth, JsonValue, Template


@dataclass(frozen=True, kw_only=True)
class AsapAuth(Auth):
    """A private key with its id, and who speaks to whom."""

    kind: str = "asap"
    private_key: Template = credential("privateKey")
    algorithm: Template = constant("alg", "RS256")
    key_id: Template = constant("kid")
    issuer: Template = constant("iss")
    audience: Template = constant("aud")
    subject: Template = constant("sub")
    lifetime: Template = constant("exp")
    claims: Template = constant("claims", "{}", keeps_lines=True)


class _Asap(Kind[AsapAuth]):
    value = AsapAuth
    title = scheme = "Atlassian ASAP"
    runtime = Declaration("AsapAuth", "asap")
    essential = "privateKey"

    def requirement(self, _auth: AsapAuth) -> str:
        return "cryptography>=42"

    def is_unforeseeable(self, _auth: AsapAuth, _status: int) -> bool:
        return True

    def security_scheme(self, _auth: AsapAuth) -> dict[str, JsonValue]:
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


KIND: Final = _Asap()
