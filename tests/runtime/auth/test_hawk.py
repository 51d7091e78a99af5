"""Hawk: checked by mohawk's receiver, and with the examples of the specification."""

from __future__ import annotations

from typing import Any

import httpx2
import mohawk
import mohawk.exc
import pytest

from tests.runtime.templates import template

ID, KEY = "dh37fgj492je", "werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn"


@pytest.mark.parametrize(
    ("method", "content", "mac"),
    [
        ("GET", b"", "6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE="),
        (
            "POST",
            b"Thank you for flying Hawk",
            "aSe1DERmZuRl3pI36/9BdZmnErTw3sNzOOAUlfeKjVw=",
        ),
    ],
)
def test_examples_of_the_specification(
    module: Any, settings: Any, method: str, content: bytes, mac: str
) -> None:
    auth = module("hawk").HawkAuth(
        ID, KEY, ext="some-app-ext-data", hash_body=bool(content)
    )
    request = httpx2.Request(
        method,
        "http://example.com:8000/resource/1?b=1&a=2",
        headers={"Content-Type": "text/plain"},
        content=content,
    )
    header = auth.signer(settings()).header(
        request, timestamp="1353832234", nonce="j4h3g2"
    )
    assert f'mac="{mac}"' in header
    assert header.startswith(f'Hawk id="{ID}", ts="1353832234", nonce="j4h3g2", ')


def _server(algorithm: str, *, key: str = KEY, with_body: bool = False) -> Any:
    def answer(request: httpx2.Request) -> httpx2.Response:
        body = request.read()
        try:
            receiver = mohawk.Receiver(
                lambda id_: {"id": id_, "key": key, "algorithm": algorithm},
                request.headers["authorization"],
                str(request.url),
                request.method,
                content=body if with_body else None,
                content_type=request.headers.get("content-type", ""),
                accept_untrusted_content=not with_body,
            )
        except mohawk.exc.HawkFail as error:
            return httpx2.Response(401, text=type(error).__name__)
        told = receiver.parsed_header
        return httpx2.Response(
            200, json={name: told.get(name) for name in ("ext", "app", "dlg", "hash")}
        )

    return answer


@pytest.mark.parametrize("algorithm", ["sha256", "sha1"])
def test_a_receiver_accepts_it(caller: Any, module: Any, algorithm: str) -> None:
    auth = module("hawk").HawkAuth(
        template("{{id}}"),
        template("{{key}}"),
        algorithm=algorithm,
        ext=template("the {{what}}"),
        app="app",
        delegation="dlg",
    )
    caller.uses(auth, _server(algorithm), id=ID, key=KEY, what="extra")
    told = caller("GET", "/a b/{x}", path={"x": "ü/1"}, query={"q": "a&b", "z": [1, 2]})
    assert told == {"ext": "the extra", "app": "app", "dlg": "dlg", "hash": None}


@pytest.mark.parametrize("body", [{"a": "ü"}, None])
def test_the_body_can_be_signed(caller: Any, module: Any, body: Any) -> None:
    auth = module("hawk").HawkAuth(
        template("{{id}}"), template("{{key}}"), hash_body=True
    )
    caller.uses(auth, _server("sha256", with_body=body is not None), id=ID, key=KEY)
    told = caller("POST", "/", {"body": "json"} if body else {}, body=body)
    assert bool(told["hash"]) is bool(body)


def test_another_key_is_refused(caller: Any, runtime: Any, module: Any) -> None:
    auth = module("hawk").HawkAuth(template("{{id}}"), template("{{key}}"))
    caller.uses(auth, _server("sha256", key="other"), id=ID, key=KEY)
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    assert caught.value.body == "MacMismatch"
    assert KEY not in repr(caught.value)


@pytest.mark.parametrize("arguments", [{"ext": "a\r\nX: y"}, {"algorithm": "md5"}])
def test_what_cannot_be_sent_is_told(
    caller: Any, runtime: Any, module: Any, arguments: dict[str, str]
) -> None:
    auth = module("hawk").HawkAuth(template("{{id}}"), template("{{key}}"), **arguments)
    caller.uses(auth, _server("sha256"), id=ID, key=KEY)
    with pytest.raises(runtime.InvalidArgumentError):
        caller("GET", "/")


def test_a_missing_key_is_named(caller: Any, runtime: Any, module: Any) -> None:
    auth = module("hawk").HawkAuth(template("{{id}}"), template("{{key}}"))
    caller.uses(auth, _server("sha256"), id=ID)
    with pytest.raises(runtime.MissingSettingError, match="'key'"):
        caller("GET", "/")
