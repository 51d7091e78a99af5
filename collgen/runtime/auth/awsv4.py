"""AWS Signature Version 4, in a header or in the query."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from .._endpoint import Auth
from .signing import Signer

if TYPE_CHECKING:
    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request

_ALGORITHM = "AWS4-HMAC-SHA256"
# What proxies and the transport may change is not signed.
_UNSIGNED = {
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "expect",
    "presigned-expires",
    "range",
    "te",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "x-amzn-trace-id",
}
_OWN_HEADERS = (
    "Authorization",
    "X-Amz-Content-Sha256",
    "X-Amz-Date",
    "X-Amz-Security-Token",
)
_OWN_QUERY = frozenset(
    f"X-Amz-{name}"
    for name in (
        "Algorithm",
        "Credential",
        "Date",
        "Security-Token",
        "Signature",
        "SignedHeaders",
    )
)
_UNRESERVED = "-_.~"


class AwsV4Auth(Auth):
    """An access key and its secret, for one service in one region."""

    __slots__ = (
        "access_key",
        "in_query",
        "region",
        "secret_key",
        "service",
        "session_token",
    )

    def __init__(
        self,
        access_key: Template,
        secret_key: Template,
        *,
        session_token: Template = "",
        service: Template = "execute-api",
        region: Template = "us-east-1",
        in_query: bool = False,
    ) -> None:
        self.access_key = access_key
        self.secret_key = secret_key
        self.session_token = session_token
        self.service = service
        self.region = region
        self.in_query = in_query

    def signer(self, settings: Settings, /) -> Signer:
        """Return what signs requests."""
        return AwsV4Signer(self, settings)


class AwsV4Signer(Signer):
    """Signs as Amazon's documentation of Signature Version 4 says."""

    reads_body = True

    def __init__(self, auth: AwsV4Auth, settings: Settings) -> None:
        self._auth = auth
        self._settings = settings

    def sign(self, request: Request, /) -> Request:
        """Write the headers or the entries of the query."""
        self.sign_at(request, time.strftime("%Y%m%dT%H%M%SZ", time.gmtime()))
        return request

    def sign_at(self, request: Request, now: str) -> None:
        """Sign for the time `now`, written like 20150830T123600Z."""
        from hashlib import sha256
        from hmac import digest

        auth, fill = self._auth, self._settings.fill
        token = self._settings.fill_or_empty(auth.session_token)
        service, region = fill(auth.service), fill(auth.region)
        scope = f"{now[:8]}/{region}/{service}/aws4_request"
        credential = f"{fill(auth.access_key)}/{scope}"
        body_hash = sha256(request.content).hexdigest()
        headers = request.headers
        for name in _OWN_HEADERS:
            headers.pop(name, None)
        if auth.in_query:
            if service == "s3":
                body_hash = "UNSIGNED-PAYLOAD"
            self._add_query(request, now, credential, token)
        else:
            headers["X-Amz-Date"] = now
            if service == "s3" or request.content:  # S3 wants it always
                headers["X-Amz-Content-Sha256"] = body_hash
            if token:
                headers["X-Amz-Security-Token"] = token
        names, lines = _signed_headers(request)
        canonical = "\n".join(
            [
                request.method,
                _path(request, service),
                _query(request),
                *lines,
                "",
                names,
                body_hash,
            ]
        )
        hashed = sha256(canonical.encode()).hexdigest()
        message = f"{_ALGORITHM}\n{now}\n{scope}\n{hashed}"
        key = f"AWS4{fill(auth.secret_key)}".encode()
        for part in scope.split("/"):
            key = digest(key, part.encode(), "sha256")
        signature = digest(key, message.encode(), "sha256").hex()
        if auth.in_query:
            _append(request, [("X-Amz-Signature", signature)])
        else:
            headers["Authorization"] = (
                f"{_ALGORITHM} Credential={credential}, "
                f"SignedHeaders={names}, Signature={signature}"
            )

    def _add_query(
        self, request: Request, now: str, credential: str, token: str
    ) -> None:
        kept = [
            pair
            for pair in _pairs(request)
            if unquote(pair.partition("=")[0]) not in _OWN_QUERY
        ]
        request.url = request.url.copy_with(query="&".join(kept).encode("ascii"))
        names = {unquote(pair.partition("=")[0]) for pair in kept}
        entries: list[tuple[str, str]] = []
        if token:
            entries.append(("X-Amz-Security-Token", token))
        is_s3 = self._settings.fill(self._auth.service) == "s3"
        if is_s3 and "X-Amz-Expires" not in names:
            entries.append(("X-Amz-Expires", "86400"))
        entries += [
            ("X-Amz-Date", now),
            ("X-Amz-Algorithm", _ALGORITHM),
            ("X-Amz-Credential", credential),
            ("X-Amz-SignedHeaders", _signed_headers(request)[0]),
        ]
        _append(request, entries)


def _signed_headers(request: Request) -> tuple[str, list[str]]:
    """Return the names of the signed headers, and their canonical lines."""
    values: dict[str, list[str]] = {}
    for name, value in request.headers.multi_items():
        if name.lower() not in _UNSIGNED:
            values.setdefault(name.lower(), []).append(" ".join(value.split()))
    names = sorted(values)
    return ";".join(names), [f"{name}:{','.join(values[name])}" for name in names]


def _path(request: Request, service: str) -> str:
    path = request.url.raw_path.partition(b"?")[0].decode("ascii")
    if service == "s3":  # encoded once, and never made shorter
        return quote(unquote(path), safe=f"/{_UNRESERVED}")
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(quote(part, safe=_UNRESERVED))
    end = "/" if parts and path.endswith(("/", "/.", "/..")) else ""
    return f"/{'/'.join(parts)}{end}"


def _pairs(request: Request) -> list[str]:
    query = request.url.query.decode("ascii")
    return [pair for pair in query.split("&") if pair]


def _query(request: Request) -> str:
    pairs: list[tuple[str, str]] = []
    for pair in _pairs(request):
        name, _, value = pair.partition("=")
        # As the server reads it: `+` is a blank.
        name, value = (unquote(text.replace("+", " ")) for text in (name, value))
        pairs.append((quote(name, safe=_UNRESERVED), quote(value, safe=_UNRESERVED)))
    return "&".join(f"{name}={value}" for name, value in sorted(pairs))


def _append(request: Request, entries: list[tuple[str, str]]) -> None:
    more = [f"{name}={quote(value, safe=_UNRESERVED)}" for name, value in entries]
    query = "&".join([*_pairs(request), *more])
    request.url = request.url.copy_with(query=query.encode("ascii"))
