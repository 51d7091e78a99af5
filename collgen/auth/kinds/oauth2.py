"""OAuth 2.0 (RFC 6749): a token that the caller has, or that the client fetches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from collgen.auth.fields import (
    Block,
    Condition,
    choice,
    computed,
    condition,
    constant,
    credential,
    token_prefix,
)
from collgen.auth.kind import Declaration, Kind, SampleAuth
from collgen.auth.kinds.apikey import key_declaration
from collgen.auth.kinds.bearer import token_declaration, token_header
from collgen.model import Auth, JsonValue, Template
from collgen.postman.references import has_reference

_QUERY_NAME = Template.of("access_token")
_GRANTS = {
    "client_credentials": "client_credentials",
    "password_credentials": "password",
    "authorization_code": "authorization_code",
    "authorization_code_with_pkce": "authorization_code",
}
"""Postman's names of the ways to fetch a token that need no browser, and the RFC's."""
_SPARE_CODE = ("refresh_token", "code_verifier")
_FETCHES = (
    "client_id",
    "client_secret",
    "username",
    "password",
    "code",
    *_SPARE_CODE,
)


def _postman_grant(block: Block) -> str:
    """Return the way in which a token can be fetched, by Postman's name; "" if there is none."""
    if not _is_address(block.get("accessTokenUrl", "")):
        return ""
    # What Postman shows for a file that does not say.
    grant = block.get("grant_type") or "authorization_code"
    return grant if grant in _GRANTS else ""


def _is_address(text: str) -> bool:
    """Return whether tokens may be fetched there: exports also hold `None`, or nothing."""
    return "/" in text or has_reference(text)


def _grant(block: Block) -> str:
    return _GRANTS.get(_postman_grant(block), "")


def _with_grant(*grants: str) -> Condition:
    """Return a condition: a token is fetched in one of these ways, or in any if none is named."""
    return lambda block: bool(
        _grant(block) in grants if grants else _postman_grant(block)
    )


def _is_secret_client(block: Block) -> bool:
    grant = _postman_grant(block)
    return bool(grant) and (
        not grant.endswith("_pkce") or bool(block.get("clientSecret"))
    )


def _uses_pkce(block: Block) -> bool:
    return _postman_grant(block).endswith("_pkce")


def _has_token(block: Block) -> bool:
    return has_reference(block.get("accessToken"))


@dataclass(frozen=True, kw_only=True)
class OAuth2Auth(Auth):
    """An access token, and what it takes to fetch one."""

    kind: str = "oauth2"
    access_token: Template = credential(
        "accessToken", note="An access token; without one, one is fetched."
    )
    prefix: Template = token_prefix()
    in_query: bool = choice("addTokenTo", "queryParams")
    grant: str = computed(_grant)
    """client_credentials, password, authorization_code, or refresh_token where a script has one;
    "" where no token can be fetched."""
    token_url: Template = constant("accessTokenUrl", when=_with_grant())
    refresh_url: Template = constant("refreshTokenUrl", when=_with_grant())
    client_id: Template = credential("clientId", is_public=True, when=_with_grant())
    client_secret: Template = credential("clientSecret", when=_is_secret_client)
    client_in_body: bool = choice("client_authentication", "body", when=_with_grant())
    scope: Template = constant("scope", when=_with_grant())
    audience: Template = constant("audience", when=_with_grant())
    resource: Template = constant("resource", when=_with_grant())
    username: Template = credential(
        "username", is_public=True, when=_with_grant("password")
    )
    password: Template = credential("password", when=_with_grant("password"))
    code: Template = credential(
        "code",
        "authorization_code",
        when=_with_grant("authorization_code"),
        note="The code that the authorization page gave; it serves once.",
    )
    redirect_uri: Template = constant(
        "redirect_uri", when=_with_grant("authorization_code")
    )
    refresh_token: Template = credential(
        "refreshToken",
        when=_with_grant("authorization_code"),
        note="A refresh token, if there is one already.",
    )
    code_verifier: Template = credential(
        "code_verifier",
        when=_uses_pkce,
        note="The secret behind the code's challenge (RFC 7636).",
    )
    has_token: bool = condition(_has_token)
    """The collection refers to a token, and its calls go by that."""

    @property
    def optional(self) -> frozenset[str]:
        """A token that the collection refers to is what its calls go by; else one is fetched."""
        if not self.grant:
            return frozenset()
        if self.grant == "refresh_token":
            return frozenset({"access_token"})
        return frozenset(_FETCHES if self.has_token else ("access_token", *_SPARE_CODE))


class _OAuth2(Kind[OAuth2Auth]):
    value = OAuth2Auth
    title = "an OAuth 2 access token"
    runtime = Declaration("OAuth2Auth", "oauth2")
    essential = "accessToken"
    in_query = ("addTokenTo", "queryParams")

    def notes(self, auth: OAuth2Auth) -> Iterator[tuple[str, str]]:
        for attribute, words in super().notes(auth):
            if attribute != "access_token" or attribute in auth.optional:
                yield attribute, words

    def declaration(self, auth: OAuth2Auth) -> Declaration:
        if auth.grant:
            return super().declaration(replace(auth, has_token=False))
        if auth.in_query:
            return key_declaration(_QUERY_NAME, auth.access_token, in_query=True)
        return token_declaration(auth.access_token, auth.prefix)

    def sample(self, auth: OAuth2Auth) -> SampleAuth:
        if auth.in_query:
            return SampleAuth(query=((_QUERY_NAME, auth.access_token),))
        return SampleAuth(headers=(token_header(auth.access_token, auth.prefix),))

    def is_unforeseeable(self, auth: OAuth2Auth, status: int) -> bool:
        return status == 401 and bool(auth.grant)

    def security_scheme(self, auth: OAuth2Auth) -> dict[str, JsonValue]:
        """Return the flow, where its address is known; else the token is what matters."""
        if not auth.grant or not auth.token_url.is_literal:
            if auth.in_query:
                return {"type": "apiKey", "in": "query", "name": str(_QUERY_NAME)}
            return {"type": "http", "scheme": "bearer"}
        scopes: dict[str, JsonValue] = dict.fromkeys(str(auth.scope).split(), "")
        flow: dict[str, JsonValue] = {"tokenUrl": str(auth.token_url), "scopes": scopes}
        if auth.refresh_url and auth.refresh_url.is_literal:
            flow["refreshUrl"] = str(auth.refresh_url)
        if auth.grant in ("authorization_code", "refresh_token"):
            # Postman's block names the page; where a browser is needed, its address is one.
            return {"type": "http", "scheme": "bearer", "x-postman-flow": flow}
        name = "password" if auth.grant == "password" else "clientCredentials"
        return {"type": "oauth2", "flows": {name: flow}}


KIND: Final = _OAuth2()
