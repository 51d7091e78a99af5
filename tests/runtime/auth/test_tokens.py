"""JWT and ASAP: PyJWT verifies what comes, with every algorithm."""

from __future__ import annotations

import base64
import time
import uuid
from typing import Any

import httpx2
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from tests.runtime.templates import template

_CURVES = {"ES256": ec.SECP256R1(), "ES384": ec.SECP384R1(), "ES512": ec.SECP521R1()}
SECRET = "a-secret-of-sixty-four-bytes-as-the-longest-hash-wants-it-0123456789"


@pytest.fixture(scope="module")
def keys() -> dict[str, Any]:
    rsa_key = rsa.generate_private_key(65537, 2048)
    names = [f"{kind}{bits}" for kind in ("RS", "PS") for bits in (256, 384, 512)]
    curves = {name: ec.generate_private_key(curve) for name, curve in _CURVES.items()}
    return {**dict.fromkeys(names, rsa_key), **curves}


def _pem(key: Any, form: PrivateFormat = PrivateFormat.PKCS8) -> str:
    text: str = key.private_bytes(Encoding.PEM, form, NoEncryption()).decode()
    return text


def _server(algorithm: str, key: Any, **more: Any) -> Any:
    def answer(request: httpx2.Request) -> httpx2.Response:
        header = request.headers.get("authorization")
        token = header.rpartition(" ")[2] if header else request.url.params["tok en"]
        try:
            payload = jwt.decode(token, key, algorithms=[algorithm], **more)
        except jwt.InvalidTokenError as error:
            return httpx2.Response(401, text=type(error).__name__)
        told = {"payload": payload, "header": jwt.get_unverified_header(token)}
        return httpx2.Response(200, json={**told, "sent": header})

    return answer


def test_example_of_the_debugger(module: Any) -> None:
    """The token that jwt.io opens with."""
    token = module("tokens").make_token(
        "HS256",
        {"alg": "HS256", "typ": "JWT"},
        {"sub": "1234567890", "name": "John Doe", "iat": 1516239022},
        b"your-256-bit-secret",
    )
    assert token.endswith(".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c")


@pytest.mark.parametrize("algorithm", ["HS256", "HS384", "HS512"])
@pytest.mark.parametrize("encoded", [True, False])
def test_secrets(caller: Any, module: Any, algorithm: str, encoded: bool) -> None:
    secret = base64.b64encode(SECRET.encode()).decode() if encoded else SECRET
    auth = module("jwt").JwtAuth(
        template("{{secret}}"),
        algorithm=algorithm,
        payload=template('{"sub": "{{who}}", "n": 1.5}'),
        head='{"typ": "JWT", "alg": "none"}',
        base64_secret=encoded,
        prefix="Token",
    )
    caller.uses(auth, _server(algorithm, SECRET), secret=secret, who="anna ü")
    told = caller("GET", "/")
    assert told["payload"] == {"sub": "anna ü", "n": 1.5}
    assert told["header"] == {"typ": "JWT", "alg": algorithm}
    assert told["sent"].startswith("Token ")


@pytest.mark.parametrize(
    "algorithm",
    "RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512".split(),
)
def test_private_keys(caller: Any, module: Any, keys: Any, algorithm: str) -> None:
    auth = module("jwt").JwtAuth(
        template("{{pem}}"), algorithm=algorithm, payload='{"a": 1}', prefix=""
    )
    key = keys[algorithm]
    caller.uses(auth, _server(algorithm, key.public_key()), pem=_pem(key))
    told = caller("GET", "/")
    assert told["payload"] == {"a": 1}
    assert " " not in told["sent"]


@pytest.mark.parametrize(
    "change",
    [
        lambda pem: pem.replace("\n", "\\n"),
        lambda pem: pem.replace("\n", ""),
        lambda pem: pem.replace("\n", " "),
        lambda pem: f"  {pem}\n\n",
    ],
    ids=["escaped", "one line", "blanks", "around"],
)
@pytest.mark.parametrize(
    "form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL]
)
def test_a_key_may_have_lost_its_lines(
    caller: Any, module: Any, keys: Any, form: PrivateFormat, change: Any
) -> None:
    auth = module("jwt").JwtAuth(
        template("{{pem}}"), algorithm="RS256", payload='{"a": 1}'
    )
    key = keys["RS256"]
    caller.uses(auth, _server("RS256", key.public_key()), pem=change(_pem(key, form)))
    assert caller("GET", "/")["payload"] == {"a": 1}


def test_time_and_chance_are_new_for_each_token(caller: Any, module: Any) -> None:
    payload = (
        '{"iat": {{$timestamp}}, "jti": "{{$guid}}", "at": "{{$isoTimestamp}}",'
        ' "nonce": "{{$randomUUID}}", "n": {{$randomInt}}}'
    )
    auth = module("jwt").JwtAuth(template("{{secret}}"), payload=template(payload))
    caller.uses(auth, _server("HS256", SECRET), secret=SECRET)
    first, second = (caller("GET", "/")["payload"] for _ in range(2))
    assert abs(first["iat"] - time.time()) < 5
    assert uuid.UUID(first["jti"]) != uuid.UUID(second["jti"])
    assert first["nonce"] != first["jti"]
    assert 0 <= first["n"] <= 1000
    assert first["at"].startswith("20")
    assert first["at"].endswith("Z")


def test_in_the_query(caller: Any, module: Any) -> None:
    auth = module("jwt").JwtAuth(
        template("{{secret}}"), payload="{}", query_name="tok en"
    )
    caller.uses(auth, _server("HS256", SECRET), secret=SECRET)
    assert caller("GET", "/", query={"a": "1", "tok en": "stale"})["sent"] is None


def test_denied(caller: Any, runtime: Any, module: Any) -> None:
    auth = module("jwt").JwtAuth(
        template("{{secret}}"), payload=template('{"exp": {{end}}}')
    )
    server = _server("HS256", SECRET)
    caller.uses(auth, server, secret=SECRET, end=str(int(time.time()) - 60))
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    assert caught.value.body == "ExpiredSignatureError"
    caller.uses(auth, server, secret=SECRET + "x", end="9999999999")
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    assert caught.value.body == "InvalidSignatureError"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"algorithm": "none"}, "no algorithm 'none'"),
        ({"payload": "[1]"}, "payload of the token must be a JSON object"),
        ({"payload": "{a"}, "payload of the token must be a JSON object"),
        ({"head": "1"}, "header of the token must be a JSON object"),
        ({"algorithm": "RS256"}, "private key cannot be read"),
    ],
)
def test_what_cannot_be_signed_is_told(
    caller: Any, runtime: Any, module: Any, arguments: dict[str, str], words: str
) -> None:
    auth = module("jwt").JwtAuth(template("{{secret}}"), **arguments)
    caller.uses(auth, _server("HS256", SECRET), secret=SECRET)
    with pytest.raises(runtime.InvalidArgumentError, match=words) as caught:
        caller("GET", "/")
    assert SECRET not in f"{caught.value!r} {caught.value.__cause__!r}"


def test_a_key_of_another_kind_is_told(
    caller: Any, runtime: Any, module: Any, keys: Any
) -> None:
    auth = module("jwt").JwtAuth(template("{{pem}}"), algorithm="ES256")
    caller.uses(auth, _server("ES256", ""), pem=_pem(keys["RS256"]))
    with pytest.raises(runtime.InvalidArgumentError, match="does not fit"):
        caller("GET", "/")


def test_a_missing_library_is_named(
    caller: Any, runtime: Any, module: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        __import__("sys").modules, "cryptography.hazmat.primitives.hashes", None
    )
    auth = module("jwt").JwtAuth(template("{{pem}}"), algorithm="RS256")
    caller.uses(auth, _server("RS256", ""), pem="x")
    with pytest.raises(runtime.MissingLibraryError, match="pip install cryptography"):
        caller("GET", "/")


@pytest.mark.parametrize("algorithm", ["RS256", "ES384"])
def test_asap(caller: Any, module: Any, keys: Any, algorithm: str) -> None:
    key = keys[algorithm]
    auth = module("asap").AsapAuth(
        template("{{pem}}"),
        key_id="zoo/key-1",
        issuer="zoo",
        audience="gates",
        algorithm=algorithm,
        claims='{"extra": true}',
        lifetime="60",
    )
    required = {"require": ["exp", "iat", "iss", "sub", "aud", "jti"]}
    server = _server(algorithm, key.public_key(), audience="gates", options=required)
    caller.uses(auth, server, pem=_pem(key))
    first, second = caller("GET", "/"), caller("GET", "/")
    payload = first["payload"]
    assert first["header"] == {"alg": algorithm, "kid": "zoo/key-1"}
    assert (payload["iss"], payload["sub"], payload["extra"]) == ("zoo", "zoo", True)
    assert payload["exp"] - payload["iat"] == 60
    assert payload["jti"] != second["payload"]["jti"]


def test_asap_takes_a_data_uri(caller: Any, module: Any, keys: Any) -> None:
    key = keys["RS256"]
    der = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    uri = f"data:application/pkcs8;kid=zoo%2F1;base64,{base64.b64encode(der).decode()}"
    auth = module("asap").AsapAuth(
        template("{{pem}}"), key_id="zoo/1", issuer="i", audience="a"
    )
    caller.uses(auth, _server("RS256", key.public_key(), audience="a"), pem=uri)
    assert caller("GET", "/")["payload"]["iss"] == "i"


def test_asap_denied(caller: Any, runtime: Any, module: Any, keys: Any) -> None:
    key = keys["RS256"]
    auth = module("asap").AsapAuth(
        template("{{pem}}"), key_id="k", issuer="i", audience="a"
    )
    server = _server("RS256", key.public_key(), audience="another")
    caller.uses(auth, server, pem=_pem(key))
    with pytest.raises(runtime.AuthenticationError):
        caller("GET", "/")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"key_id": ""}, "'kid'"),
        ({"audience": ""}, "'aud'"),
        ({"algorithm": "HS256"}, "shared secret"),
    ],
)
def test_asap_says_what_is_missing(
    caller: Any, runtime: Any, module: Any, arguments: dict[str, str], words: str
) -> None:
    given = {"key_id": "k", "issuer": "i", "audience": "a", **arguments}
    auth = module("asap").AsapAuth(template("{{pem}}"), **given)
    caller.uses(auth, _server("RS256", ""), pem="x")
    with pytest.raises(runtime.InvalidArgumentError, match=words):
        caller("GET", "/")
