"""When a call is made again, and after how long."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import Any

import httpx2
import pytest

CONNECT = httpx2.ConnectError("refused")
CONNECT_TIMEOUT = httpx2.ConnectTimeout("slow")
READ = httpx2.ReadError("cut")
READ_TIMEOUT = httpx2.ReadTimeout("slow")
PROTOCOL = httpx2.RemoteProtocolError("garbled")
LOCAL = httpx2.LocalProtocolError("ours")
LATER = {"Retry-After": "1"}


@pytest.mark.parametrize(
    ("failure", "get", "post"),
    [
        (CONNECT, 3, 3),
        (CONNECT_TIMEOUT, 3, 3),
        (READ, 3, 1),
        (READ_TIMEOUT, 3, 1),
        (PROTOCOL, 3, 1),
        (LOCAL, 1, 1),
        (httpx2.Response(408), 3, 1),
        (httpx2.Response(429), 3, 1),
        (httpx2.Response(429, headers=LATER), 3, 3),
        (httpx2.Response(500), 1, 1),
        (httpx2.Response(502), 3, 1),
        (httpx2.Response(503), 3, 1),
        (httpx2.Response(503, headers=LATER), 3, 3),
        (httpx2.Response(504, headers=LATER), 3, 1),
        (httpx2.Response(404, headers=LATER), 1, 1),
    ],
)
def test_only_what_cannot_have_been_done_is_done_again(
    client: Any,
    courier: Any,
    server: Any,
    waits: list[float],
    failure: Any,
    get: int,
    post: int,
) -> None:
    server.answer(failure)
    with pytest.raises(courier.APIError):
        client.messages.list_all()
    assert len(server.requests) == get
    assert len(waits) == get - 1

    server.requests.clear()
    with pytest.raises(courier.APIError):
        client.messages.send(to="x")
    assert len(server.requests) == post

    server.requests.clear()
    options = courier.RequestOptions(retry_unsafe=True)
    with pytest.raises(courier.APIError):
        client.messages.send(to="x", options=options)
    assert len(server.requests) == get


def test_success_after_failures(client: Any, server: Any, waits: list[float]) -> None:
    server.answer(CONNECT, httpx2.Response(503), httpx2.Response(200, json={"id": "7"}))
    assert client.messages.get(message_id="7").id == "7"
    assert 0.375 <= waits[0] <= 0.5
    assert 0.75 <= waits[1] <= 1.0


@pytest.mark.parametrize("count", [0, 1, 5])
def test_number_of_retries(
    client: Any, courier: Any, server: Any, waits: list[float], count: int
) -> None:
    server.answer(CONNECT)
    with pytest.raises(courier.APIError):
        client.with_options(max_retries=count).ping()
    with pytest.raises(courier.APIError):
        client.ping(options=courier.RequestOptions(max_retries=count))
    assert len(server.requests) == 2 * (count + 1)


def test_asynchronous_twin_decides_alike(
    courier: Any, server: Any, waits: list[float]
) -> None:
    server.answer(CONNECT, httpx2.Response(429, headers=LATER), httpx2.Response(204))

    async def run() -> None:
        async with courier.AsyncCourier(
            account="a", token="t", transport=server.transport
        ) as client:
            await client.messages.send(to="x")

    asyncio.run(run())
    assert len(server.requests) == 3
    assert waits[1] == 1.0


def test_asynchronous_wait_lets_others_run(package: Any) -> None:
    transport = import_module("courier._runtime._transport")
    asyncio.run(transport.async_sleep(0))


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("2", 2.0),
        (" 0.5 ", 0.5),
        ("-3", 0.0),
        ("900", 60.0),
        ("inf", 60.0),
        ("Thu, 01 Jan 1970 00:00:30 GMT", 20.0),
        ("Thu, 01 Jan 1970 00:00:05 GMT", 0.0),
        ("Thu, 01 Jan 2170 00:00:05 GMT", 60.0),
    ],
)
def test_server_says_when(package: Any, header: str, seconds: float) -> None:
    retry = import_module("courier._runtime._exchange")
    assert retry.wait_before(0, header, now=10.0, chance=0.5) == seconds


@pytest.mark.parametrize("header", [None, "", "soon", "nan", "Thu, 99 Foo"])
def test_server_says_nothing(package: Any, header: str | None) -> None:
    retry = import_module("courier._runtime._exchange")
    waits = [
        retry.wait_before(n, header, now=10.0, chance=1.0)
        for n in (0, 1, 2, 3, 4, 5000)
    ]
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]
