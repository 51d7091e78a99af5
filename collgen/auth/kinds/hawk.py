"""Hawk: a keyed hash of the request in its Authorization header (github.com/mozilla/hawk)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import constant, credential, switch
from collgen.auth.kind import Declaration, Kind
from collgen.model import Auth, Template


@dataclass(frozen=True, kw_only=True)
class HawkAuth(Auth):
    """An id and a key, and what is signed with them. Nonce and time are made for each request."""

    kind: str = "hawk"
    auth_id: Template = credential("authId")
    auth_key: Template = credential("authKey")
    algorithm: Template = constant("algorithm", "sha256")
    ext: Template = constant("extraData")
    app: Template = constant("app")
    delegation: Template = constant("delegation")
    hash_body: bool = switch("includePayloadHash")


class _Hawk(Kind[HawkAuth]):
    value = HawkAuth
    title = scheme = "Hawk"
    runtime = Declaration("HawkAuth", "hawk")
    essential = "authKey"


KIND: Final = _Hawk()
