"""An `Authorization` header that a collection writes by hand, as the auth that it means."""

from __future__ import annotations

import re

from collgen.auth.arguments import ArgumentNames
from collgen.auth.kinds.apikey import ApiKeyAuth
from collgen.auth.kinds.basic import BasicAuth
from collgen.auth.kinds.bearer import BearerAuth
from collgen.model import Auth, Template
from collgen.postman.references import has_reference, parse

_AUTHORIZATION = Template.of("Authorization")
_SCHEME = re.compile(
    r"\s*(?P<scheme>bearer|basic)\s+(?P<rest>\S.*)", re.IGNORECASE | re.DOTALL
)
_SCHEME_ALONE = re.compile(r"\s*(bearer|basic)\s*", re.IGNORECASE)
# `Token abc`, `Token token=abc`, `ApiKey key="abc"`: all but the secret is a constant.
_OTHER_SCHEME = re.compile(
    r"\s*(?P<before>[A-Za-z][\w-]* +(?:\w+=)?(?P<quote>\"?))[^\s\",=]+=*(?P=quote)\s*"
)
# Their single word is the product of a computation, and worth nothing a second time.
_COMPUTED = re.compile(
    r"\s*(?:aws4-hmac-sha256|digest|hawk|negotiate|ntlm|oauth|signature)\b",
    re.IGNORECASE,
)


def auth_of_header(value: str, names: ArgumentNames) -> Auth | None:
    """Return a header's auth: `Bearer {{t}}` is a bearer token; None for a blank value."""
    if not value.strip():
        return None
    match = _SCHEME.fullmatch(value)
    if match is not None:
        scheme, rest = match["scheme"], match["rest"].strip()
    elif _SCHEME_ALONE.fullmatch(value):
        scheme, rest = value.strip().title(), ""
    else:
        return ApiKeyAuth(key=_AUTHORIZATION, value=_template(value, names))
    if scheme.lower() == "bearer":
        is_known = has_reference(rest)
        token = parse(rest) if is_known else names.reference("bearer", "token")
        return BearerAuth(token=token, prefix=Template.of(scheme))
    if has_reference(rest):  # `Basic {{encoded}}`: the caller gives the encoded pair
        return ApiKeyAuth(key=_AUTHORIZATION, value=parse(f"Basic {rest}"))
    return BasicAuth(
        username=names.reference("basic", "username"),
        password=names.reference("basic", "password"),
    )


def _template(value: str, names: ArgumentNames) -> Template:
    """Return the header's value with a reference in place of its secret."""
    if has_reference(value):
        return parse(value)
    match = _OTHER_SCHEME.fullmatch(value)
    if match is None or _COMPUTED.match(value):
        return names.reference("apikey", "authorization")
    token = names.reference("bearer", "token")
    return Template.of(match["before"].lstrip(), token, match["quote"])
