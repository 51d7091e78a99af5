"""How requests are authenticated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuthField:
    """One input of an auth scheme: literal text with `{{variable}}` references."""

    key: str
    """Postman's key: username, password, token, key, value, in, …"""
    template: str
    spare: bool = False
    """A client can do without it: a token that is fetched, or what would fetch a given one."""


@dataclass(frozen=True, slots=True)
class Auth:
    """How requests are authenticated."""

    kind: str
    """noauth, basic, bearer, apikey, digest, oauth1, oauth2, hawk, awsv4, edgegrid, ntlm, jwt, asap."""
    fields: tuple[AuthField, ...] = ()
    name: str = ""
    """Identifier, unique in the Api, that operations refer to and the client prints."""

    def get(self, key: str, default: str = "") -> str:
        """Return the template of the field `key`, or `default`."""
        return next(
            (field.template for field in self.fields if field.key == key), default
        )
