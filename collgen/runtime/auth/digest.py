"""HTTP digest authentication (RFC 7616)."""

from __future__ import annotations

import re
from os import urandom
from typing import TYPE_CHECKING, NamedTuple

from .._endpoint import Auth
from .._errors import UnsupportedAuthError
from .signing import Signer

if TYPE_CHECKING:
    from collections.abc import Generator

    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request, Response

# From the strongest to the weakest.
_HASHES = {
    "SHA-512-256": "sha512_256",
    "SHA-512": "sha512",
    "SHA-256": "sha256",
    "SHA": "sha1",
    "MD5": "md5",
}
_SESSION = "-SESS"
_SCHEME = re.compile(r"(?:^|,)\s*Digest\s+", re.IGNORECASE)
_FIELD = re.compile(r'\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)')


class DigestAuth(Auth):
    """A user name and a password, sent as the answer to the server's challenge."""

    __slots__ = ("password", "username")

    def __init__(self, username: Template, password: Template) -> None:
        self.username = username
        self.password = password

    def signer(self, settings: Settings, /) -> Signer:
        """Return what answers challenges; it remembers the last one."""
        return DigestSigner(self, settings)


class Challenge(NamedTuple):
    """What a server wants to know."""

    realm: str
    nonce: str
    algorithm: str
    """As the server writes it; empty when it says nothing, which means MD5."""
    qop: str
    opaque: str

    def hash(self, words: bytes) -> str:
        """Return a digest in hexadecimal digits."""
        import hashlib

        name = _HASHES[_base(self.algorithm)]
        try:
            return hashlib.new(name, words, usedforsecurity=False).hexdigest()
        except ValueError:
            message = f"This Python's OpenSSL has no {self.algorithm} for digest auth."
            raise UnsupportedAuthError(message) from None


class DigestSigner(Signer):
    """Answers challenges; later requests answer the last one before they are asked."""

    resends = True

    def __init__(self, auth: DigestAuth, settings: Settings) -> None:
        self._auth = auth
        self._fill = settings.fill
        self._challenge: Challenge | None = None
        self._count = 0

    def flow(self, request: Request, /) -> Generator[Request, Response, None]:
        """Yield the request, and once more with the answer to a new challenge."""
        self._credentials()  # raises for a missing one before anything is sent
        if self._challenge is not None:
            request.headers["Authorization"] = self._header(request, self._challenge)
        response = yield request
        if response.status_code != 401:
            return
        challenge = _strongest(response.headers.get_list("www-authenticate"))
        if challenge is None:
            return
        self._challenge, self._count = challenge, 0
        # Here the body is known to be covered, and then it has to be in memory.
        self.reads_body = challenge.qop == "auth-int"
        request.headers["Authorization"] = self._header(request, challenge)
        if response.cookies:
            response.cookies.set_cookie_header(request)
        yield request

    def _credentials(self) -> tuple[str, str]:
        return self._fill(self._auth.username), self._fill(self._auth.password)

    def _header(self, request: Request, challenge: Challenge) -> str:
        self._count += 1
        return self.answer(request, challenge, urandom(8).hex(), self._count)

    def answer(
        self, request: Request, challenge: Challenge, cnonce: str, count: int
    ) -> str:
        """Return the header that answers a challenge (RFC 7616, 3.4)."""
        user, password = self._credentials()
        realm, nonce, algorithm, qop, opaque = challenge
        uri = request.url.raw_path.decode("ascii")

        def digest(*parts: str) -> str:
            words = ":".join(parts).encode("utf-8", "surrogateescape")
            return challenge.hash(words)

        first = digest(user, realm, password)
        if algorithm.upper().endswith(_SESSION):
            first = digest(first, nonce, cnonce)
        about = [request.method, uri]
        if qop == "auth-int":
            about.append(challenge.hash(_content(request)))
        serial = f"{count:08x}"
        counted = [serial, cnonce, qop] if qop else []
        response = digest(first, nonce, *counted, digest(*about))
        fields = [
            f'username="{_quoted(user)}"',
            f'realm="{_quoted(realm)}"',
            f'nonce="{_quoted(nonce)}"',
            f'uri="{uri}"',
            f'response="{response}"',
        ]
        if algorithm:
            fields.append(f"algorithm={algorithm}")
        if opaque:
            fields.append(f'opaque="{_quoted(opaque)}"')
        if qop:
            fields += [f"qop={qop}", f"nc={serial}"]
        if qop or algorithm.upper().endswith(_SESSION):
            fields.append(f'cnonce="{cnonce}"')
        return f"Digest {', '.join(fields)}"


def _strongest(headers: list[str]) -> Challenge | None:
    """Return the challenge with the best hash that there is, None without any."""
    found: list[tuple[int, Challenge]] = []
    for header in headers:
        for match in _SCHEME.finditer(header):
            fields = _fields(header, match.end())
            base = _base(fields.get("algorithm", ""))
            qop = _protection(fields.get("qop", ""))
            if base not in _HASHES or "nonce" not in fields or qop is None:
                continue
            challenge = Challenge(
                realm=fields.get("realm", ""),
                nonce=fields["nonce"],
                algorithm=fields.get("algorithm", ""),
                qop=qop,
                opaque=fields.get("opaque", ""),
            )
            found.append((list(_HASHES).index(base), challenge))
    return min(found, default=(0, None), key=lambda one: one[0])[1]


def _fields(header: str, start: int) -> dict[str, str]:
    fields: dict[str, str] = {}
    while (match := _FIELD.match(header, start)) is not None:
        quoted, plain = match[2], match[3]
        value = plain if quoted is None else re.sub(r"\\(.)", r"\1", quoted)
        fields[match[1].lower()] = value
        start = match.end()
    return fields


def _base(algorithm: str) -> str:
    return algorithm.upper().removesuffix(_SESSION) or "MD5"


def _protection(offered: str) -> str | None:
    """Return what to protect, rather `auth` than the body too; None if neither."""
    offers = [offer.strip().lower() for offer in offered.split(",")]
    return next((one for one in ("", "auth", "auth-int") if one in offers), None)


def _content(request: Request) -> bytes:
    from .._transport import RequestNotRead

    try:
        return request.content
    except RequestNotRead:
        message = "The server's digest covers the body (auth-int): give it as bytes."
        raise UnsupportedAuthError(message) from None


def _quoted(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')
