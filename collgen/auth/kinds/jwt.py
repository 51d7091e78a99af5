"""A JSON Web Token that the client makes for each request (RFC 7519)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from collgen.auth.fields import (
    Block,
    choice,
    constant,
    credential,
    switch,
    token_prefix,
)
from collgen.auth.kind import Declaration, Kind
from collgen.model import Auth, JsonValue, Template

_HMAC = ("HS256", "HS384", "HS512")


def _signs_with_secret(block: Block) -> bool:
    algorithm = block.get("algorithm", "")
    return not algorithm or algorithm.startswith("HS")


def _signs_with_key(block: Block) -> bool:
    return not _signs_with_secret(block)


@dataclass(frozen=True, kw_only=True)
class JwtAuth(Auth):
    """A secret or a private key, and what the tokens say."""

    kind: str = "jwt"
    secret: Template = credential("secret", "jwt_secret", when=_signs_with_secret)
    private_key: Template = credential("privateKey", when=_signs_with_key)
    algorithm: Template = constant("algorithm", "HS256")
    payload: Template = constant("payload", "{}", keeps_lines=True)
    head: Template = constant("header", "{}", keeps_lines=True)
    base64_secret: bool = switch("isSecretBase64Encoded")
    prefix: Template = token_prefix()
    in_query: bool = choice("addTokenTo", "queryParam")
    query_name: Template = constant("queryParamKey", "token")


class _Jwt(Kind[JwtAuth]):
    value = JwtAuth
    title = "a JSON Web Token"
    scheme = "a JWT"
    runtime = Declaration("JwtAuth", "jwt")
    in_query = ("addTokenTo", "queryParam")

    def declaration(self, auth: JwtAuth) -> Declaration:
        found = dict(super().declaration(auth).arguments)
        for attribute in ("secret", "private_key", "in_query", "query_name"):
            found.pop(attribute, None)
        query = {"query_name": auth.query_name} if auth.in_query else {}
        key = {"key": auth.secret or auth.private_key}
        return replace(self.runtime, arguments=tuple({**key, **found, **query}.items()))

    def requirement(self, auth: JwtAuth) -> str:
        return "" if str(auth.algorithm) in _HMAC else "cryptography>=42"

    def is_unforeseeable(self, auth: JwtAuth, _status: int) -> bool:
        return bool(self.requirement(auth)) or auth.in_query

    def security_scheme(self, auth: JwtAuth) -> dict[str, JsonValue]:
        if auth.in_query:
            return {"type": "apiKey", "in": "query", "name": str(auth.query_name)}
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


KIND: Final = _Jwt()
