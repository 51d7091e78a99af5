"""Digest: answers are checked as RFC 7616, 3.4 says, and by its own example (3.9.1)."""

from __future__ import annotations

import hashlib
import os
from importlib import import_module
from typing import Any
from urllib.request import parse_http_list, parse_keqv_list

import httpx2
import pytest

USER, PASSWORD, REALM = "Mufasa", "Circle of Life", "http-auth@example.org"
HASHES = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256, "SHA-512": hashlib.sha512}


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
            return make(":".join(parts).encode()).hexdigest()

        first = digest(USER, REALM, PASSWORD)
        if is_session:
            first = digest(first, self.nonce, told["cnonce"])
        second = digest(request.method, told["uri"])
        middle = [self.nonce]
        if self.qop:
            self.counts.append(told["nc"])
            middle += [told["nc"], told["cnonce"], told["qop"]]
        return bool(told["response"] == digest(first, *middle, second))


@pytest.fixture
def digest(runtime: Any) -> Any:
    del runtime
    module = import_module("courier._runtime.auth.digest")
    return module.DigestAuth("{{user}}", "{{password}}")


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
    ],
)
def test_answers_the_challenge(
    caller: Any, digest: Any, algorithm: str, qop: str
) -> None:
    server = DigestServer(algorithm, qop=qop)
    caller.uses(digest, server, user=USER, password=PASSWORD)
    assert caller("GET", "/a b", query={"q": "ü"}) == {"path": "/a b"}
    assert server.challenges == 1


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
