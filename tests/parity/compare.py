"""Two recorded requests, and in what they differ."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from typing import Any, Final

# What the runtime adds by itself; the transport of another client has its own.
_RUNTIME_DEFAULTS: Final = {
    "accept": ("*/*",),
    "accept-encoding": ("gzip, deflate, br",),
    "cache-control": ("no-cache",),
    "connection": ("keep-alive",),
    "user-agent": (),
}
ADDED: Final = tuple(name for name in _RUNTIME_DEFAULTS if name != "cache-control")
"""Headers that clients add by themselves."""
_TRANSPORT: Final = frozenset(
    {"content-length", "transfer-encoding", "postman-token", "expect"}
)
# What a signature is made anew for each time; that it is right, the servers of tests/runtime/auth say.
_VOLATILE: Final = re.compile(
    r"((?:oauth_)?(?:nonce|timestamp|signature)|ts|mac|hash|cnonce|response)(=\"?)[^\",; ]+",
    re.IGNORECASE,
)
_SIGNED: Final = ("oauth ", "hawk ", "aws4-", "eg1-", "digest ")
_TOKEN: Final = re.compile(r"[\w-]+\.([\w-]+)\.[\w-]+$")
BOUNDARY: Final = re.compile(rb'boundary="?([^";]+)"?')


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    """Names in lower case, in the order of the wire."""
    body: bytes

    def get(self, name: str) -> list[str]:
        """Return the values of a header."""
        return [value for key, value in self.headers if key == name]

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> str:
        _, mark, query = self.target.partition("?")
        return mark + query

    @property
    def media_type(self) -> str:
        return "".join(self.get("content-type")[:1]).partition(";")[0].strip().lower()


@dataclass(frozen=True)
class Difference:
    """One thing in which two requests differ: `runtime` is what Postman sends."""

    what: str
    """method, host, path, query, header NAME, or body KIND."""
    runtime: Any
    client: Any

    def __str__(self) -> str:
        both = repr(self.runtime), repr(self.client)
        same = next(
            (n for n, pair in enumerate(zip(*both, strict=False)) if len({*pair}) > 1),
            0,
        )
        start = max(0, same - 60)
        return f"{self.what}: {_short(self.runtime, start)} but {_short(self.client, start)}"


def parse(raw: bytes) -> Request:
    """Take a request apart; its chunks are joined already."""
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    method, _, rest = first.partition(" ")
    target = rest.rpartition(" ")[0]
    headers = []
    for line in lines:
        name, _, value = line.partition(":")
        headers.append((name.strip().lower(), value.strip()))
    return Request(method, target, tuple(headers), body)


def differences(runtime: Request, client: Request) -> list[Difference]:
    """Return everything in which `client` differs from what Postman's runtime sent."""
    found = [
        Difference(what, mine, theirs)
        for what, mine, theirs in (
            ("method", runtime.method, client.method),
            ("host", runtime.get("host"), client.get("host")),
            ("path", runtime.path, client.path),
            ("query", _unsigned(runtime.query), _unsigned(client.query)),
        )
        if mine != theirs
    ]
    names = dict.fromkeys(name for name, _ in (*runtime.headers, *client.headers))
    for name in names:
        mine, theirs = shown_values(name, runtime), shown_values(name, client)
        if name not in _TRANSPORT and name != "host" and mine != theirs:
            if is_default(name, runtime):
                continue
            found.append(Difference(f"header {name}", mine, theirs))
    found += _bodies(runtime, client)
    return found


def _unsigned(text: str) -> str:
    """Return a query or a form without what a signature takes from time and chance."""
    text = re.sub(
        r"((?:oauth_(?:nonce|timestamp|signature)|X-Amz-(?:Date|Signature))=)[^&]+",
        r"\1…",
        text,
    )
    return re.sub(r"(X-Amz-Credential=[^&]*?(?:%2F|/))\d{8}(%2F|/)", r"\1…\2", text)


def is_transport(name: str) -> bool:
    """Return whether a header only describes the message, so that any transport has its own."""
    return name in _TRANSPORT


def is_default(name: str, runtime: Request) -> bool:
    """Return whether the collection says nothing of a header that every transport has its own of."""
    if name not in _RUNTIME_DEFAULTS:
        return False
    values = runtime.get(name)
    if not values:  # `disabledSystemHeaders` alone takes the others away
        return name == "cache-control"
    if tuple(values) == _RUNTIME_DEFAULTS[name]:
        return True
    return name == "user-agent" and values[0].startswith("PostmanRuntime/")


def usual(name: str) -> str:
    """Return what Postman's runtime sends of a header when nobody says anything of it."""
    return "".join(_RUNTIME_DEFAULTS[name]) or "PostmanRuntime/"


def shown_values(name: str, request: Request) -> list[str]:
    """Return a header's values without boundaries, and without what time and chance put in."""
    values = request.get(name)
    if name == "content-type":
        return [re.sub(r'boundary="?[^";]+"?', "boundary=BOUNDARY", v) for v in values]
    if name == "authorization":
        return [_without_time(value) for value in values]
    return ["…" for _ in values] if name in ("x-amz-date", "date") else values


def stored_values(name: str, request: Request) -> list[str]:
    """Return a header's values in their own form, to be kept and compared later."""
    if name != "authorization":
        return shown_values(name, request)
    return [
        _masked(value) if value.lower().startswith(_SIGNED) else value
        for value in request.get(name)
    ]


def _masked(value: str) -> str:
    return re.sub(r"/\d{8}/", "/…/", _VOLATILE.sub(r"\1\2…", value))


def _without_time(value: str) -> str:
    """Return a signed header without what time and chance put into it."""
    if value.lower().startswith(_SIGNED):
        scheme, _, fields = _masked(value).partition(" ")
        return f"{scheme} {sorted(re.split('[,;] *', fields))}"
    if token := _TOKEN.search(value):
        padded = token[1] + "=" * (-len(token[1]) % 4)
        try:
            claims = json.loads(urlsafe_b64decode(padded))
        except ValueError:
            return value
        if isinstance(claims, dict):
            kept = {
                k: v for k, v in claims.items() if k not in ("iat", "exp", "nbf", "jti")
            }
            return f"{value[: token.start(1)]}{kept}"
    return value


def _bodies(runtime: Request, client: Request) -> list[Difference]:
    mine, theirs = runtime.body, client.body
    if mine == theirs:
        return []
    if runtime.media_type.startswith("multipart/"):
        mine_parts, their_parts = parts(runtime), parts(client)
        if mine_parts == their_parts:
            return []
        return [Difference("body multipart", mine_parts, their_parts)]
    try:
        one, other = json.loads(mine), json.loads(theirs)
    except ValueError:
        if not runtime.media_type.endswith("urlencoded"):
            return [Difference("body text", mine, theirs)]
        form, other = (_unsigned(body.decode("latin-1")) for body in (mine, theirs))
        return [] if form == other else [Difference("body form", mine, theirs)]
    # Text of both says whether the order of keys is kept too.
    if json.dumps(one) == json.dumps(other):
        return []
    return [Difference("body json", mine, theirs)]


def parts(request: Request) -> list[tuple[tuple[tuple[str, str], ...], bytes]] | bytes:
    """Return the headers and the content of each part of a multipart body."""
    match = BOUNDARY.search("".join(request.get("content-type")).encode("latin-1"))
    if match is None:
        return request.body
    pieces = (b"\r\n" + request.body).split(b"\r\n--" + match[1])[1:-1]
    found = []
    for piece in pieces:
        head, _, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        fields = [
            line.partition(":")
            for line in head.decode("utf-8", "replace").split("\r\n")
        ]
        headers = sorted(
            (name.strip().lower(), value.strip()) for name, _, value in fields
        )
        is_json = ("content-type", "application/json") in headers
        found.append((tuple(headers), _written_anew(content) if is_json else content))
    return found


def _written_anew(content: bytes) -> bytes:
    """Return JSON without the blanks of its author."""
    try:
        return json.dumps(json.loads(content)).encode()
    except ValueError:
        return content


def _short(value: Any, start: int = 0) -> str:
    text = repr(value)[start:]
    before = "…" if start else ""
    return before + (text if len(text) <= 400 else text[:400] + "…")
