"""OAuth 1.0 (RFC 5849)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import Block, constant, credential, switch
from collgen.auth.kind import Declaration, Kind
from collgen.model import Auth, JsonValue, Template


def _signs_with_key(block: Block) -> bool:
    return block.get("signatureMethod", "").upper().startswith("RSA")


def _signs_with_secret(block: Block) -> bool:
    return not _signs_with_key(block)


@dataclass(frozen=True, kw_only=True)
class OAuth1Auth(Auth):
    """The keys and secrets of a consumer and of its token."""

    kind: str = "oauth1"
    consumer_key: Template = credential("consumerKey")
    consumer_secret: Template = credential("consumerSecret", when=_signs_with_secret)
    private_key: Template = credential("privateKey", when=_signs_with_key)
    token: Template = credential("token", "oauth_token", is_optional=True)
    token_secret: Template = credential(
        "tokenSecret", "oauth_token_secret", is_optional=True
    )
    verifier: Template = credential("verifier", "oauth_verifier", is_optional=True)
    method: Template = constant("signatureMethod", "HMAC-SHA1")
    version: Template = constant("version")
    realm: Template = constant("realm")
    callback: Template = constant("callback")
    in_header: bool = switch("addParamsToHeader")
    body_hash: bool = switch("includeBodyHash")
    empty_params: bool = switch("addEmptyParamsToSign")
    encode_header: bool = switch("disableHeaderEncoding", on=False)


class _OAuth1(Kind[OAuth1Auth]):
    value = OAuth1Auth
    title = "OAuth 1"
    scheme = "OAuth 1.0"
    runtime = Declaration("OAuth1Auth", "oauth1")
    essential = "consumerKey"

    def requirement(self, auth: OAuth1Auth) -> str:
        return "cryptography>=42" if str(auth.method).upper().startswith("RSA") else ""

    def is_unforeseeable(self, auth: OAuth1Auth, _status: int) -> bool:
        return bool(self.requirement(auth)) or not auth.in_header

    def security_scheme(self, _auth: OAuth1Auth) -> dict[str, JsonValue]:
        return {"type": "http", "scheme": "oauth", "x-postman-auth": self.value.kind}


KIND: Final = _OAuth1()
