"""Atlassian's authentication of services: a short-lived token for each request."""

from __future__ import annotations

import time
from os import urandom
from typing import TYPE_CHECKING, Any

from .._endpoint import Auth
from .._errors import InvalidArgumentError
from .signing import Signer

if TYPE_CHECKING:
    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request

_LIFETIME = 3600
_SYMMETRIC = "HS"


class AsapAuth(Auth):
    """A private key with its id, and who speaks to whom."""

    __slots__ = (
        "algorithm",
        "audience",
        "claims",
        "issuer",
        "key_id",
        "lifetime",
        "private_key",
        "subject",
    )

    def __init__(
        self,
        private_key: Template,
        *,
        key_id: Template = "",
        issuer: Template = "",
        audience: Template = "",
        subject: Template = "",
        claims: Template = "{}",
        algorithm: Template = "RS256",
        lifetime: Template = "",
    ) -> None:
        self.private_key = private_key
        self.key_id = key_id
        self.issuer = issuer
        self.audience = audience
        self.subject = subject
        self.claims = claims
        self.algorithm = algorithm
        self.lifetime = lifetime

    def signer(self, settings: Settings, /) -> Signer:
        """Return what makes the tokens."""
        return _AsapSigner(self, settings)


class _AsapSigner(Signer):
    def __init__(self, auth: AsapAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill

    def sign(self, request: Request, /) -> Request:
        from .tokens import json_object, make_token, with_dynamic_values

        auth, fill = self._auth, self._fill
        algorithm = fill(auth.algorithm)
        if algorithm.startswith(_SYMMETRIC):
            raise InvalidArgumentError("ASAP has no algorithms with a shared secret.")
        claims = json_object(
            fill(with_dynamic_values(auth.claims)), "claims of the token"
        )
        key_id = str(claims.get("kid") or fill(auth.key_id))
        header = {"alg": algorithm, "kid": key_id}
        payload = self._payload(claims)
        for name, value in (("kid", key_id), *payload.items()):
            if not value:
                raise InvalidArgumentError(
                    f"An ASAP token needs {name!r}: it is empty."
                )
        token = make_token(algorithm, header, payload, fill(auth.private_key))
        request.headers["Authorization"] = f"Bearer {token}"
        return request

    def _payload(self, claims: dict[str, Any]) -> dict[str, Any]:
        """Return what the token says; the claims go before the other settings."""
        auth, fill = self._auth, self._fill
        now = int(time.time())
        issuer = claims.get("iss") or fill(auth.issuer)
        lifetime = fill(auth.lifetime)
        seconds = int(lifetime) if lifetime.isdigit() else _LIFETIME
        return {
            **claims,
            "iat": claims.get("iat") or now,
            "iss": issuer,
            "sub": claims.get("sub") or fill(auth.subject) or issuer,
            "jti": claims.get("jti") or urandom(16).hex(),
            "aud": claims.get("aud") or fill(auth.audience),
            "exp": claims.get("exp") or now + (seconds or _LIFETIME),
        }
