"""Errors: their classes, their words, and what they keep to themselves."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
import traceback
from typing import Any

import httpx2
import pytest

from tests.runtime.templates import template


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (304, "StatusError"),
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (402, "StatusError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "StatusError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (599, "ServerError"),
    ],
)
def test_class_tells_the_status(
    client: Any, runtime: Any, server: Any, waits: list[float], status: int, name: str
) -> None:
    server.answer(
        httpx2.Response(
            status, json={"error": {"message": "No."}}, headers={"X-Request-Id": "r1"}
        )
    )
    with pytest.raises(runtime.APIError) as caught:
        client.messages.send(to="x")
    error = caught.value
    assert type(error) is getattr(runtime, name)
    assert isinstance(error, runtime.StatusError)
    assert error.status_code == status
    assert error.body == {"error": {"message": "No."}}
    assert error.headers["x-request-id"] == error.request_id == "r1"
    assert error.request.method == "POST"
    assert error.response.status_code == status


@pytest.mark.parametrize(
    ("answer", "body", "words"),
    [
        ({"json": {"message": "gone"}}, {"message": "gone"}, ": gone ("),
        (
            {"json": {"errors": [{"detail": "x"}]}},
            {"errors": [{"detail": "x"}]},
            ": x (",
        ),
        ({"json": ["first"]}, ["first"], ": first ("),
        ({"json": {"code": 3}}, {"code": 3}, "Not Found ("),
        ({"text": "a\n b"}, "a\n b", ": a b ("),
        ({"html": "<html>x</html>"}, "<html>x</html>", "Not Found ("),
        ({"content": b""}, None, "Not Found ("),
        (
            {"content": b"\xff\x00", "headers": {"content-type": "image/png"}},
            b"\xff\x00",
            "Not Found (",
        ),
        (
            {"content": b"{", "headers": {"content-type": "application/json"}},
            "{",
            ": { (",
        ),
        ({"text": "w" * 5000}, "w" * 5000, "www… ("),
    ],
)
def test_message_is_short_and_says_why(
    client: Any,
    courier: Any,
    server: Any,
    answer: dict[str, Any],
    body: Any,
    words: str,
) -> None:
    server.answer(httpx2.Response(404, **answer))
    with pytest.raises(courier.NotFoundError) as caught:
        client.messages.delete(message_id="7")
    assert caught.value.body == body
    assert words in str(caught.value)
    assert str(caught.value).startswith("404 Not Found")
    assert "DELETE https://eu-1.courier.example/v1/messages/7" in str(caught.value)
    assert len(str(caught.value)) < 400


def test_timeout_and_connection(
    client: Any, runtime: Any, server: Any, waits: list[float]
) -> None:
    server.answer(httpx2.ReadTimeout(""))
    with pytest.raises(runtime.APITimeoutError, match="in time") as caught:
        client.ping()
    assert isinstance(caught.value, runtime.APIConnectionError)
    assert isinstance(caught.value.__cause__, httpx2.ReadTimeout)
    server.answer(httpx2.ConnectError("refused"))
    with pytest.raises(runtime.APIConnectionError, match="refused"):
        client.ping()


def test_asynchronous_twin_raises_alike(
    courier: Any, runtime: Any, server: Any
) -> None:
    async def run() -> None:
        async with courier.AsyncCourier(
            account="a", token="t", transport=server.transport
        ) as client:
            with pytest.raises(courier.NotFoundError):
                await client.ping()
            server.answer(httpx2.LocalProtocolError("no"))
            with pytest.raises(runtime.APIConnectionError):
                await client.ping()

    server.answer(httpx2.Response(404))
    asyncio.run(run())


def test_errors_survive_pickling_and_copying(
    client: Any, runtime: Any, server: Any, waits: list[float]
) -> None:
    server.answer(httpx2.Response(422, json={"message": "no"}))
    with pytest.raises(runtime.StatusError) as status:
        client.messages.attach(file=b"x")
    server.answer(httpx2.ReadTimeout(""))
    with pytest.raises(runtime.APITimeoutError) as timeout:
        client.ping()
    with pytest.raises(runtime.InvalidArgumentError) as argument:
        client.messages.delete(message_id="")
    for error in (status.value, timeout.value, argument.value):
        for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert type(twin) is type(error)
            assert str(twin) == str(error)
            assert repr(twin) == repr(error)
    twin = pickle.loads(pickle.dumps(status.value))
    assert twin.status_code == 422
    assert twin.body == {"message": "no"}
    assert twin.response.json() == {"message": "no"}
    assert isinstance(argument.value, ValueError)


SECRET = "s3cr3t/t0k&n"
PASSWORD = "pl41n"


@pytest.fixture
def everything(
    courier: Any, runtime: Any, server: Any, caplog: pytest.LogCaptureFixture
) -> str:
    """Return all that is said about calls that carry a secret everywhere."""
    caplog.set_level(1)
    config = runtime.Config(
        package="p",
        version="1",
        base_url=template("https://user:{{plain}}@api.example"),
        variables={
            "secret": runtime.Setting("secret", secret=True),
            "plain": runtime.Setting("plain"),
        },
        auths={
            "key": runtime.ApiKeyAuth("my-id", template("{{secret}}"), "query"),
            "bearer": runtime.BearerAuth(template("{{secret}}")),
        },
        auth="key",
    )
    said = []
    for endpoint in (
        runtime.Endpoint(
            "GET",
            template("/{{secret}}/x"),
            headers=(("X-Odd", template("{{secret}}")),),
        ),
        runtime.Endpoint("GET", template("/y?access_token={{secret}}"), auth="bearer"),
    ):
        for answer in (
            httpx2.Response(401, json={"message": f"bad {SECRET}"}),
            httpx2.Response(503, headers={"Retry-After": "0"}),
            httpx2.ConnectError(f"cannot reach {SECRET}"),
            httpx2.Response(302, headers={"Location": "/z"}),
        ):
            server.answer(answer, httpx2.Response(404))
            with runtime.SyncClient(
                config,
                {"secret": SECRET, "plain": PASSWORD},
                transport=server.transport,
            ) as client:
                said.append(repr(client))
                with pytest.raises(runtime.APIError) as caught:
                    client._request(endpoint, query={"password": PASSWORD})
                error = caught.value
                said += [str(error), repr(error)]
                if not isinstance(error.__cause__, httpx2.ConnectError):
                    said += traceback.format_exception(error)
    return "\n".join([*said, caplog.text])


def test_no_secret_is_said_anywhere(everything: str) -> None:
    assert "api.example" in everything
    for words in (SECRET, PASSWORD, "s3cr3t", "t0k"):
        assert words not in everything


def test_calls_are_logged(
    client: Any, server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "courier")
    client.ping()
    assert [
        record.name for record in caplog.records if record.levelno == logging.DEBUG
    ] == ["courier"]
    assert "GET https://eu-1.courier.example/ping: 204" in caplog.text


def test_log_of_the_http_library_is_left_alone_otherwise(
    server: Any, client: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    client.ping()
    httpx2.Client(transport=server.transport).get("https://other.example/?token=abc")
    assert "token=abc" in caplog.text
