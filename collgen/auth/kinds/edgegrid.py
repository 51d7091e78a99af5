"""Akamai EdgeGrid: EG1-HMAC-SHA256 signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import constant, credential, number
from collgen.auth.kind import Declaration, Kind
from collgen.model import Auth, Template

_MAX_BODY = 131072
"""Bytes: what Akamai's servers sign at most."""


@dataclass(frozen=True, kw_only=True)
class EdgeGridAuth(Auth):
    """Two tokens and a secret of an Akamai API client."""

    kind: str = "edgegrid"
    access_token: Template = credential("accessToken")
    client_token: Template = credential("clientToken")
    client_secret: Template = credential("clientSecret")
    host: Template = constant("baseURL")
    signed_headers: Template = constant("headersToSign")
    max_body: int = number("maxBodySize", _MAX_BODY)


class _EdgeGrid(Kind[EdgeGridAuth]):
    value = EdgeGridAuth
    title = scheme = "Akamai EdgeGrid"
    runtime = Declaration("EdgeGridAuth", "edgegrid")
    essential = "clientSecret"


KIND: Final = _EdgeGrid()
