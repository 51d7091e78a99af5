"""Digest: answers are checked as RFC 7616, 3.4 says, and by its own example (3.9.1)."""

from __future__ import annotations

import hashlib
import os
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from urllib.request import parse_http_list, parse_keqv_list

import httpx2
import pytest

from tests.runtime.templates import template

USER, PASSWORD, REALM = "Mufasa", "Circle of Life", "http-auth@example.org"
HASHES: dict[str, Any] = {
    "MD5": hashlib.md5,
    "SHA-256": hashlib.sha256,
    "SHA-512": hashlib.sha512,
    "SHA-512-256": lambda words: hashlib.new("sha512_256", words),
}
# The answer to a challenge with nonce n-1 and opaque o-1 for POST /a?b=1 with `body`, counter 1,
# client nonce c-1.
POSTMAN = [
    ("MD5", "", "0b07f6a419123c65ee8fbd7cd84c1e85"),
    ("MD5", "auth", "dfe24c09bf8373d20ccb65b54691f6cc"),
    ("MD5-sess", "auth", "f8876b1289e136c9098f73067cb0294f"),
    ("MD5-sess", "auth-int", "796d6192b68d1e092cb16ba7b8e447b3"),
    (
        "SHA-256",
        "auth",
        "0a85a8a2c8b7ae6aa1251081421f3cc09a081286ad6d2a0facf34a0648cec84e",
    ),
    (
        "SHA-256",
        "auth-int",
        "2446b835fc0bc02cbbc5548169b590ba18cce7d86fbeaadb83018376c56e7a17",
    ),
    (
        "SHA-256-sess",
        "auth-int",
        "2c1fbfbeeb8defa5cdc7973f754b2af3fe22dc85b7ac91478011a1b8d08bb459",
    ),
    (
        "SHA-512-256",
        "auth",
        "e46627c89d516ce132f90fafbea2ed271057fdc55f4ff1728389e733f79ebeda",
    ),
    (
        "SHA-512-256",
        "auth-int",
        "fb62929deb2294d699e1a47e585ecff27345900be3a161da0afb53a195893440",
    ),
    (
        "SHA-512-256-sess",
        "auth",
        "2e0783f5d395329d1527e5bba86badbf546565ed9ffb027ee54fba2ae4943109",
    ),
]


class DigestServer:
    """Lets in who answers its challenge."""

    def __init__(self, algorithm: str = "SHA-256", *, qop: str = "auth") -> None:
        self.algorithm = algorithm
        self.qop = qop
        self.nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"
        self.counts: list[str] = []
        self.bodies: list[bytes] = []
        self.challenges = 0

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.bodies.append(request.read())
        header = request.headers.get("authorization", "")
        if header.startswith("Digest ") and self.verifies(request, header[7:]):
            return httpx2.Response(200, json={"path": request.url.path})
        self.challenges += 1
        qop = f', qop="{self.qop}"' if self.qop else ""
        challenge = (
            f'Digest realm="{REALM}", algorithm={self.algorithm}, nonce="{self.nonce}",'
            f' opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"{qop}'
        )
        return httpx2.Response(401, headers={"WWW-Authenticate": challenge})

    def verifies(self, request: httpx2.Request, text: str) -> bool:
        told = parse_keqv_list(parse_http_list(text))
        if told["nonce"] != self.nonce or told["uri"] != request.url.raw_path.decode():
            return False
        is_session = self.algorithm.endswith("-sess")
        make = HASHES[self.algorithm.removesuffix("-sess")]

        def digest(*parts: str) -> str:
            return str(make(":".join(parts).encode()).hexdigest())

        first = digest(USER, REALM, PASSWORD)
        if is_session:
            first = digest(first, self.nonce, told["cnonce"])
        about = [request.method, told["uri"]]
        if self.qop == "auth-int":
            about.append(make(request.content).hexdigest())
        second = digest(*about)
        middle = [self.nonce]
        if self.qop and told["qop"] != self.qop:
            return False
        if self.qop:
            self.counts.append(told["nc"])
            middle += [told["nc"], told["cnonce"], told["qop"]]
        return bool(told["response"] == digest(first, *middle, second))


@pytest.fixture
def digest(runtime: Any) -> Any:
    del runtime
    module = import_module("courier._runtime.auth.digest")
    return module.DigestAuth(template("{{user}}"), template("{{password}}"))


def test_the_server_of_these_tests_knows_the_example_of_the_rfc() -> None:
    server = DigestServer("SHA-256")
    header = (
        f'username="{USER}", realm="{REALM}", uri="/dir/index.html", algorithm=SHA-256, '
        f'nonce="{server.nonce}", nc=00000001, '
        'cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, '
        'response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"'
    )
    request = httpx2.Request("GET", "https://www.example.org/dir/index.html")
    assert server.verifies(request, header)
    assert not server.verifies(request, header.replace("753927", "753928"))


@pytest.mark.parametrize(
    ("algorithm", "qop"),
    [
        ("MD5", "auth"),
        ("MD5", ""),
        ("MD5-sess", "auth"),
        ("SHA-256", "auth"),
        ("SHA-256", ""),
        ("SHA-256-sess", "auth"),
        ("SHA-512", "auth"),
        ("SHA-512-256", "auth"),
        ("SHA-512-256", "auth-int"),
        ("SHA-512-256-sess", "auth"),
        ("MD5-sess", "auth-int"),
        ("SHA-256-sess", ""),
    ],
)
def test_answers_the_challenge(
    caller: Any, digest: Any, algorithm: str, qop: str
) -> None:
    server = DigestServer(algorithm, qop=qop)
    caller.uses(digest, server, user=USER, password=PASSWORD)
    assert caller("GET", "/a b", query={"q": "ü"}) == {"path": "/a b"}
    assert server.challenges == 1


def test_a_digest_may_cover_the_body(caller: Any, digest: Any) -> None:
    server = DigestServer("SHA-256", qop="auth-int")
    caller.uses(digest, server, user=USER, password=PASSWORD)
    for value in (1, 2):
        caller("POST", "/", {"body": "json"}, body={"a": value})
    assert server.challenges == 1
    assert server.bodies == [b'{"a":1}', b'{"a":1}', b'{"a":2}']


@pytest.mark.parametrize(
    ("algorithm", "qop", "expected"), POSTMAN, ids=[f"{a} {q}" for a, q, _ in POSTMAN]
)
def test_answers_as_another_implementation_does(
    runtime: Any, algorithm: str, qop: str, expected: str
) -> None:
    """`POSTMAN` is what postman-runtime 7.56.1 computes of the same values."""
    del runtime
    module = import_module("courier._runtime.auth.digest")
    settings = SimpleNamespace(fill=lambda text: text)
    signer = module.DigestSigner(module.DigestAuth(USER, PASSWORD), settings)
    challenge = module.Challenge(REALM, "n-1", algorithm, qop, "o-1")
    request = httpx2.Request("POST", "https://example.org/a?b=1", content=b"body")
    header = signer.answer(request, challenge, "c-1", 1)
    assert parse_keqv_list(parse_http_list(header[7:]))["response"] == expected


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (['Digest realm="a", nonce="1"'], "MD5"),
        (['Digest realm="a", nonce="1", algorithm=FOO'], None),
        (['Digest realm="a", nonce="1", qop="other"'], None),
        (
            ['Basic realm="a", Digest realm="b, c", nonce="1", algorithm=SHA-256'],
            "SHA-256",
        ),
        (
            [
                'Digest realm="a", nonce="1", algorithm=MD5',
                'Digest realm="a", nonce="2", algorithm=SHA-512-256',
            ],
            "SHA-512-256",
        ),
        (
            ['digest nonce="1", algorithm="SHA-256-sess", qop="auth-int,auth"'],
            "SHA-256-sess",
        ),
        (['Basic realm="Digest nonce=1"'], None),
    ],
)
def test_the_strongest_challenge_is_answered(
    runtime: Any, offered: list[str], chosen: str | None
) -> None:
    del runtime
    module = import_module("courier._runtime.auth.digest")
    found = module._strongest(offered)
    assert (found and (found.algorithm or "MD5")) == chosen
    assert not found or found.qop in ("", "auth")


def test_later_calls_use_the_challenge_again_and_count(
    caller: Any, digest: Any
) -> None:
    server = DigestServer()
    caller.uses(digest, server, user=USER, password=PASSWORD)
    for _ in range(3):
        caller("GET", "/")
    assert server.challenges == 1
    assert server.counts == ["00000001", "00000002", "00000003"]
    server.nonce = "another"
    caller("GET", "/")
    assert server.challenges == 2


def test_the_body_is_sent_again(caller: Any, digest: Any) -> None:
    server = DigestServer()
    caller.uses(digest, server, user=USER, password=PASSWORD)
    caller("POST", "/", {"body": "json"}, body={"a": 1})
    assert server.bodies == [b'{"a":1}', b'{"a":1}']


def test_a_stream_that_cannot_be_repeated_is_kept(caller: Any, digest: Any) -> None:
    read, write = os.pipe()
    os.write(write, b"once")
    os.close(write)
    server = DigestServer()
    caller.uses(digest, server, user=USER, password=PASSWORD)
    with os.fdopen(read, "rb") as pipe:
        caller("POST", "/", {"body": "binary"}, body=pipe)
    assert server.bodies == [b"once", b"once"]


def test_wrong_password_is_told_once(caller: Any, runtime: Any, digest: Any) -> None:
    server = DigestServer()
    caller.uses(digest, server, user=USER, password="wrong-password")
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    assert server.challenges == 2
    assert "wrong-password" not in f"{caught.value!r}{caught.value.__dict__}"
