"""OAuth 1.0: oauthlib's server lets the requests in; the RFC's example comes out."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from oauthlib.oauth1 import RequestValidator, ResourceEndpoint

from tests.runtime.templates import template

SECRETS = {"ck": "consumer-key", "cs": "c&s ü", "tk": "token-value", "ts": "t=s%"}


def test_example_of_the_rfc(module: Any, settings: Any) -> None:
    """RFC 5849, 1.2: the request for the photo."""
    auth = module("oauth1").OAuth1Auth(
        "dpf43f3p2l4k3l03",
        "kd94hf93k423kf44",
        token="nnch734d00sl2jdk",
        token_secret="pfkkdhi9sl3r4s00",
        realm="Photos",
        in_header=True,
    )
    url = "http://photos.example.net/photos?file=vacation.jpg&size=original"
    request = httpx2.Request("GET", url)
    signed = auth.signer(settings()).sign_at(request, "137131202", "chapoH")
    assert signed.headers["authorization"] == (
        'OAuth realm="Photos",oauth_consumer_key="dpf43f3p2l4k3l03",'
        'oauth_token="nnch734d00sl2jdk",oauth_signature_method="HMAC-SHA1",'
        'oauth_timestamp="137131202",oauth_nonce="chapoH",'
        'oauth_signature="MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D"'
    )


class Validator(RequestValidator):  # type: ignore[misc]
    """Knows one consumer, one token, one key."""

    def __init__(self, public_key: str, token_secret: str) -> None:
        super().__init__()
        self.public_key = public_key
        self.token_secret = token_secret
        self.nonces: set[str] = set()

    enforce_ssl = True
    allowed_signature_methods = (
        "HMAC-SHA1", "HMAC-SHA256", "HMAC-SHA512", "PLAINTEXT",
        "RSA-SHA1", "RSA-SHA256", "RSA-SHA512",
    )  # fmt: skip
    nonce_length = 10, 30
    dummy_client = dummy_access_token = "dummy"

    def check_client_key(self, client_key: str) -> bool:
        return True

    def check_access_token(self, request_token: str) -> bool:
        return True

    def validate_client_key(self, client_key: str, request: Any) -> bool:
        return client_key == SECRETS["ck"]

    def validate_access_token(self, client_key: str, token: str, request: Any) -> bool:
        return token == SECRETS["tk"]

    def validate_realms(self, *arguments: Any, **more: Any) -> bool:
        return True

    def validate_timestamp_and_nonce(
        self, client_key: str, timestamp: str, nonce: str, *rest: Any, **more: Any
    ) -> bool:
        fresh = nonce not in self.nonces
        self.nonces.add(nonce)
        return fresh

    def get_client_secret(self, client_key: str, request: Any) -> str:
        return SECRETS["cs"]

    def get_access_token_secret(self, *arguments: Any) -> str:
        return self.token_secret

    def get_rsa_key(self, client_key: str, request: Any) -> str:
        return self.public_key


class OAuthServer:
    """oauthlib's protected resource."""

    def __init__(self, public_key: str = "", token_secret: str = SECRETS["ts"]) -> None:
        self.endpoint = ResourceEndpoint(Validator(public_key, token_secret))
        self.requests: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        body = request.read().decode()
        self.requests.append(request)
        good, _ = self.endpoint.validate_protected_resource_request(
            str(request.url),
            request.method,
            body,
            {name.title(): value for name, value in request.headers.items()},
        )
        return httpx2.Response(200 if good else 401, json={"good": good})


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


CALLS: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("GET", "/photos", {}, {"query": {"q": "a b&ü+~*'", "z": ["2", "1"], "e": ""}}),
    ("GET", "/a%20b/{x}", {}, {"path": {"x": "ü/1"}}),
    ("POST", "/form", {"body": "form"}, {"body": {"a": "x y&=", "b": ["2", "1"]}}),
    ("POST", "/json", {"body": "json"}, {"body": {"a": "ü"}}),
    ("DELETE", "/thing", {}, {}),
]


@pytest.mark.parametrize(("method", "url", "endpoint", "arguments"), CALLS)
@pytest.mark.parametrize("in_header", [True, False], ids=["header", "params"])
def test_the_server_lets_it_in(
    caller: Any,
    module: Any,
    in_header: bool,
    method: str,
    url: str,
    endpoint: Any,
    arguments: Any,
) -> None:
    auth = module("oauth1").OAuth1Auth(
        template("{{ck}}"),
        template("{{cs}}"),
        token=template("{{tk}}"),
        token_secret=template("{{ts}}"),
        version="1.0",
        realm="a realm",
        in_header=in_header,
    )
    server = OAuthServer()
    caller.uses(auth, server, **SECRETS)
    assert caller(method, url, endpoint, **arguments) == {"good": True}
    sent = server.requests[0]
    places = {
        "header": "oauth_signature" in sent.headers.get("authorization", ""),
        "query": b"oauth_signature" in sent.url.query,
        "body": b"oauth_signature" in sent.content,
    }
    expected = "header" if in_header else "query"
    if not in_header and endpoint.get("body") == "form":
        expected = "body"
    assert [place for place, there in places.items() if there] == [expected]


@pytest.mark.parametrize("algorithm", ["SHA1", "SHA256", "SHA512"])
@pytest.mark.parametrize("kind", ["HMAC", "RSA"])
def test_signature_methods(
    caller: Any, module: Any, key: rsa.RSAPrivateKey, kind: str, algorithm: str
) -> None:
    pem = key.private_bytes(
        Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()
    ).decode()
    public = key.public_key().public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )
    auth = module("oauth1").OAuth1Auth(
        template("{{ck}}"),
        template("{{cs}}") if kind == "HMAC" else "",
        token=template("{{tk}}"),
        token_secret=template("{{ts}}"),
        private_key=template("{{pem}}"),
        method=f"{kind}-{algorithm}",
        in_header=True,
    )
    caller.uses(auth, OAuthServer(public.decode()), **SECRETS, pem=pem)
    assert caller("GET", "/photos")["good"]


def test_secrets_as_they_are(caller: Any, module: Any) -> None:
    auth = module("oauth1").OAuth1Auth(
        template("{{ck}}"),
        template("{{cs}}"),
        token=template("{{tk}}"),
        token_secret=template("{{ts}}"),
        method="PLAINTEXT",
        in_header=True,
    )
    caller.uses(auth, OAuthServer(), **SECRETS)
    assert caller("GET", "/photos")["good"]


def test_body_hash_callback_and_verifier_are_signed(caller: Any, module: Any) -> None:
    auth = module("oauth1").OAuth1Auth(
        template("{{ck}}"),
        template("{{cs}}"),
        token=template("{{tk}}"),
        token_secret=template("{{ts}}"),
        callback="https://x.example/?a=b",
        verifier=template("{{v}}"),
        in_header=True,
        body_hash=True,
    )
    server = OAuthServer()
    caller.uses(auth, server, **SECRETS, v="ver")
    assert caller("POST", "/json", {"body": "json"}, body={"a": 1})["good"]
    header = server.requests[0].headers["authorization"]
    # SHA-1 of the body, {"a":1}
    assert 'oauth_body_hash="n4nHQM60bXQYySSnisV5QdXpZSA%3D"' in header
    assert 'oauth_verifier="ver"' in header


def test_denied(caller: Any, runtime: Any, module: Any) -> None:
    auth = module("oauth1").OAuth1Auth(
        template("{{ck}}"),
        template("{{cs}}"),
        token=template("{{tk}}"),
        token_secret=template("{{ts}}"),
        in_header=True,
    )
    caller.uses(auth, OAuthServer(token_secret="another"), **SECRETS)
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/photos")
    assert "t=s%" not in repr(caught.value)


def test_a_token_may_be_left_out(caller: Any, module: Any, settings: Any) -> None:
    auth = module("oauth1").OAuth1Auth(
        template("{{ck}}"),
        template("{{cs}}"),
        token=template("{{tk}}"),
        token_secret=template("{{ts}}"),
        in_header=True,
    )
    request = httpx2.Request("GET", "https://x.example/")
    variables = {"ck": "k", "cs": "s"}
    signed = auth.signer(settings(**variables)).sign_at(request, "1", "n")
    assert "oauth_token" not in signed.headers["authorization"]
