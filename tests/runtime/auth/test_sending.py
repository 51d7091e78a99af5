"""Signed requests on their way: retries, redirects, a caller's own header, logs."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Any

import httpx2
import pytest

from tests.runtime.templates import template

SECRET = "s3cret-of-the-signer"


@pytest.fixture
def send(caller: Any, runtime: Any, module: Any) -> Any:
    """Return what makes calls that Hawk signs, and what has been sent."""

    def send(answers: list[Any], **arguments: Any) -> list[httpx2.Request]:
        requests: list[httpx2.Request] = []

        def answer(request: httpx2.Request) -> httpx2.Response:
            request.read()
            requests.append(request)
            status, headers = answers[min(len(requests), len(answers)) - 1]
            return httpx2.Response(status, headers=headers)

        auth = module("hawk").HawkAuth("id", template("{{key}}"), hash_body=True)
        caller.uses(auth, answer, key=SECRET)
        arguments.setdefault("body", {"a": 1})
        caller("POST", "/start", {"body": "json"}, **arguments)
        return requests

    return send


def _nonces(requests: list[httpx2.Request]) -> list[str]:
    headers = [request.headers.get("authorization", "") for request in requests]
    return [(re.findall('nonce="(.*?)"', header) or [""])[0] for header in headers]


def test_a_retried_request_is_signed_again(send: Any, runtime: Any) -> None:
    retrying = runtime.RequestOptions(max_retries=2, retry_unsafe=True)
    at_once = {"Retry-After": "0"}
    answers = [(503, at_once), (503, at_once), (204, {})]
    nonces = _nonces(send(answers, options=retrying))
    assert len(set(nonces)) == 3
    assert "" not in nonces


@pytest.mark.parametrize("status", [307, 303])
def test_a_hop_within_the_origin_is_signed_for_its_address(
    send: Any, status: int
) -> None:
    answers = [(status, {"Location": "/next?a=b"}), (204, {})]
    first, second = send(answers)
    assert second.url.path == "/next"
    assert len(set(_nonces([first, second]))) == 2
    assert ("hash=" in second.headers["authorization"]) is (status == 307)


def test_a_hop_to_another_origin_is_not_signed_nor_is_the_way_back(send: Any) -> None:
    answers = [
        (307, {"Location": "https://stranger.example/x"}),
        (307, {"Location": "https://api.example/y"}),
        (307, {"Location": "/z"}),
        (204, {}),
    ]
    requests = send(answers)
    assert [r.url.path for r in requests] == ["/start", "/x", "/y", "/z"]
    assert _nonces(requests)[1:] == ["", "", ""]


def test_an_own_header_goes_first(send: Any, runtime: Any) -> None:
    options = runtime.RequestOptions(headers={"Authorization": "mine"})
    (request,) = send([(204, {})], options=options)
    assert request.headers["authorization"] == "mine"


@pytest.mark.parametrize("is_async", [True, False])
def test_an_own_http_client_brings_its_own_auth(
    runtime: Any, module: Any, is_async: bool
) -> None:
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(request.headers["authorization"])
        return httpx2.Response(204)

    auth = module("digest").DigestAuth(template("{{user}}"), template("{{password}}"))
    config = runtime.Config(
        package="p",
        version="1",
        base_url="https://x.example",
        auths={"a": auth},
        auth="a",
    )
    endpoint = runtime.Endpoint("GET", "/")
    transport = httpx2.MockTransport(answer)
    if is_async:

        async def call() -> None:
            async with httpx2.AsyncClient(transport=transport, auth=("u", "p")) as own:
                client = runtime.AsyncClient(config, {}, http_client=own)
                await client._request(endpoint, type(None))

        asyncio.run(call())
    else:
        with httpx2.Client(transport=transport, auth=("u", "p")) as own:
            runtime.SyncClient(config, {}, http_client=own)._request(
                endpoint, type(None)
            )
    assert seen == ["Basic dTpw"]


def test_without_credentials_other_requests_work(runtime: Any, module: Any) -> None:
    auths = {
        "digest": module("digest").DigestAuth(
            template("{{user}}"), template("{{password}}")
        ),
        "oauth2": module("oauth2").OAuth2Auth(
            template("{{token}}"), token_url="https://x.example"
        ),
        "asap": module("asap").AsapAuth(
            template("{{pem}}"), key_id="k", issuer="i", audience="a"
        ),
        "bearer": runtime.BearerAuth(template("{{mine}}")),
    }
    names = ("user", "password", "token", "pem", "mine")
    config = runtime.Config(
        package="p",
        version="1",
        base_url="https://x.example",
        variables={name: runtime.Setting(name) for name in names},
        auths=auths,
    )
    transport = httpx2.MockTransport(lambda _: httpx2.Response(204))
    client = runtime.SyncClient(config, {"mine": "t"}, transport=transport)
    for name in auths:
        endpoint = runtime.Endpoint("GET", "/", auth=name)
        if name == "bearer":
            client._request(endpoint, type(None))
            continue
        with pytest.raises(runtime.MissingSettingError):
            client._request(endpoint, type(None))


def test_no_log_shows_a_credential(
    caller: Any, module: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/token":
            return httpx2.Response(200, json={"access_token": "fetched-t0ken"})
        return httpx2.Response(204)

    auth = module("oauth2").OAuth2Auth(
        "",
        token_url="https://id.example/token",
        grant="client_credentials",
        client_id=template("{{client}}"),
        client_secret=template("{{key}}"),
        in_query=True,
    )
    caller.uses(auth, answer, client="the-client", key=SECRET)
    caller("GET", "/x", query={"q": "1"})
    caller.uses(
        module("jwt").JwtAuth(template("{{key}}"), query_name="x"), answer, key=SECRET
    )
    caller("GET", "/y")
    assert "/x?q=1&access_token=***" in caplog.text
    assert "/y?x=***" in caplog.text
    assert "fetched-t0ken" not in caplog.text
    assert SECRET not in caplog.text
    assert "eyJ" not in caplog.text
