"""EdgeGrid: Akamai's own library signs the same, and so do its published cases."""

from __future__ import annotations

import re
from typing import Any

import httpx2
import pytest
import requests
from akamai.edgegrid.edgegrid import EdgeGridAuthHeaders

from tests.runtime.templates import template

HOST = "akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net"
CREDENTIALS = {
    "access": "akab-access-token-xxx-xxxxxxxxxxxxxxxx",
    "client": "akab-client-token-xxx-xxxxxxxxxxxxxxxx",
    "secret": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=",
}


@pytest.mark.parametrize(
    ("method", "target", "content", "signature"),
    [
        ("GET", "/", b"", "tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU="),
        (
            "GET",
            "/testapi/v1/t1?p1=1&p2=2",
            b"",
            "hKDH1UlnQySSHjvIcZpDMbQHihTQ0XyVAKZaApabdeA=",
        ),
        (
            "POST",
            "/testapi/v1/t3",
            b"datadatadatadatadatadatadatadata",
            "hXm4iCxtpN22m4cbZb4lVLW5rhX8Ca82vCFqXzSTPe4=",
        ),
        (
            "PUT",
            "/testapi/v1/t6",
            b"PUTPUTPUTPUTPUTPUTPUTPUTPUTPUTPUTPUTPUTPUTPUTPUT",
            "GNBWEYSEWOLtu+7dD52da2C39aX/Jchpon3K/AmBqBU=",
        ),
    ],
)
def test_published_cases(
    module: Any,
    settings: Any,
    method: str,
    target: str,
    content: bytes,
    signature: str,
) -> None:
    auth = module("edgegrid").EdgeGridAuth(*CREDENTIALS.values(), max_body=2048)
    request = httpx2.Request(method, f"https://{HOST}{target}", content=content)
    header = auth.signer(settings()).header(
        request,
        timestamp="20140321T19:34:21+0000",
        nonce="nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
    )
    assert header.partition("signature=")[2] == signature


def _server(secret: str, *, names: tuple[str, ...] = (), max_body: int = 131072) -> Any:
    def answer(request: httpx2.Request) -> httpx2.Response:
        theirs = EdgeGridAuthHeaders(
            client_token=CREDENTIALS["client"],
            access_token=CREDENTIALS["access"],
            client_secret=secret,
            headers_to_sign=names,
            max_body=max_body,
        )
        header = request.headers["authorization"]
        found = re.search("timestamp=([^;]+);nonce=([^;]+);", header)
        assert found
        seen = requests.Request(
            request.method,
            str(request.url),
            headers=dict(request.headers),
            data=request.read() or None,
        ).prepare()
        good = theirs.make_auth_header(seen, *found.groups()) == header
        return httpx2.Response(200 if good else 401, json={})

    return answer


@pytest.mark.parametrize(
    ("method", "body", "max_body"),
    [
        ("GET", None, 131072),
        ("POST", {"a": "x" * 100}, 131072),
        ("POST", {"a": "x" * 100}, 20),
        ("PUT", {"a": 1}, 131072),
    ],
)
def test_the_library_of_akamai_signs_the_same(
    caller: Any, module: Any, method: str, body: Any, max_body: int
) -> None:
    auth = module("edgegrid").EdgeGridAuth(
        template("{{access}}"),
        template("{{client}}"),
        template("{{secret}}"),
        signed_headers="X-Test1, X-Test2,X-None",
        max_body=max_body,
    )
    server = _server(
        CREDENTIALS["secret"],
        names=("X-Test1", "X-Test2", "X-None"),
        max_body=max_body,
    )
    caller.uses(auth, server, **CREDENTIALS)
    headers = {"X-Test1": "  a   b ", "X-Test2": "c"}
    endpoint = {"body": "json"} if body else None
    caller(method, "/a b", endpoint, headers=headers, body=body, query={"q": "ü"})


def test_another_secret_is_refused(caller: Any, runtime: Any, module: Any) -> None:
    auth = module("edgegrid").EdgeGridAuth(
        template("{{access}}"), template("{{client}}"), template("{{secret}}")
    )
    caller.uses(auth, _server("another"), **CREDENTIALS)
    with pytest.raises(runtime.AuthenticationError):
        caller("GET", "/")


@pytest.mark.parametrize("host", ["https://Other.example/", "other.example"])
def test_the_signed_host_may_be_another(module: Any, settings: Any, host: str) -> None:
    tokens = tuple(CREDENTIALS.values())
    make = module("edgegrid").EdgeGridAuth
    here = httpx2.Request("GET", "https://proxy.example/x")
    there = httpx2.Request("GET", "https://other.example/x")
    fixed = {"timestamp": "20140321T19:34:21+0000", "nonce": "n"}
    signed = make(*tokens, host=host).signer(settings()).header(here, **fixed)
    assert signed == make(*tokens).signer(settings()).header(there, **fixed)
