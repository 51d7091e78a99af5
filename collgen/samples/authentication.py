"""What authenticates a sample's request: a header, a query parameter, or more than that."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from collgen.model import Auth
from collgen.samples.request import (
    AwsAuth,
    Header,
    SampleAuth,
    SignedAuth,
    Text,
    UserAuth,
)

Expand: TypeAlias = Callable[[str], Text]

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_SIGNED: Final = {
    "oauth1": "OAuth 1.0",
    "hawk": "Hawk",
    "jwt": "a JWT",
    "asap": "Atlassian ASAP",
    "edgegrid": "Akamai EdgeGrid",
}


@dataclass(frozen=True, slots=True)
class Credential:
    """Where a request carries its credential."""

    header: Header | None = None
    query: tuple[Text, Text] = ((), ())
    """Name and value."""
    auth: SampleAuth | None = None


def credential(auth: Auth, expand: Expand) -> Credential:
    """Return how a request authenticates."""
    get = auth.get
    match auth.kind:
        case "basic" | "digest":
            user = UserAuth(auth.kind, expand(get("username")), expand(get("password")))
            return Credential(auth=user)
        case "ntlm":
            domain = expand(f"{get('domain')}\\") if get("domain") else ()
            name = (*domain, *expand(get("username")))
            return Credential(auth=UserAuth("ntlm", name, expand(get("password"))))
        case "awsv4":
            return _aws(auth, expand)
        case "bearer":
            prefix = get("headerPrefix", "Bearer")
            return _header("Authorization", f"{prefix} {get('token')}", expand)
        case "oauth2" if get("addTokenTo") == "queryParams":
            return Credential(query=(("access_token",), expand(get("accessToken"))))
        case "oauth2":
            text = f"{get('headerPrefix', 'Bearer')} {get('accessToken')}"
            return _header("Authorization", text.strip(), expand)
        case "apikey" if get("in") == "query":
            return Credential(query=(expand(get("key")), expand(get("value"))))
        case "apikey":
            return _header(get("key"), get("value"), expand)
    title = _SIGNED.get(auth.kind)
    return Credential(auth=SignedAuth(title) if title else None)


def _header(name: str, value: str, expand: Expand) -> Credential:
    if not is_header_name(name):
        return Credential()
    return Credential(Header(name, expand(value)))


def _aws(auth: Auth, expand: Expand) -> Credential:
    get = auth.get
    aws = AwsAuth(
        expand(get("accessKey")),
        expand(get("secretKey")),
        expand(get("region") or "us-east-1"),
        expand(get("service") or "execute-api"),
        in_query=get("addAuthDataToQuery") == "true",
    )
    token = expand(get("sessionToken"))
    return Credential(
        Header("X-Amz-Security-Token", token) if token else None, auth=aws
    )


def is_header_name(name: str) -> bool:
    """Return whether a header may have the name (RFC 9110, 5.1)."""
    return _HEADER_NAME.fullmatch(name) is not None
