"""Redirects are followed without handing secrets to strangers."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest


def _to(url: str, status: int = 302) -> httpx2.Response:
    return httpx2.Response(status, headers={"Location": url})


@pytest.mark.parametrize(
    ("url", "keeps"),
    [
        ("/elsewhere", True),
        ("https://eu-1.courier.example/elsewhere", True),
        ("https://stranger.example/", False),
        ("https://eu-1.courier.example:444/", False),
        ("http://eu-1.courier.example/", False),
    ],
)
def test_secrets_stay_with_their_origin(
    courier: Any, server: Any, url: str, keeps: bool
) -> None:
    server.answer(_to(url), httpx2.Response(200, json={}))
    client = courier.Courier(
        account="a",
        token="t",
        api_key="k",
        headers={"Proxy-Authorization": "x", "X-Auth-Token": "y", "X-Plain": "z"},
        transport=server.transport,
    )
    client.messages.counts()
    first, second = server.requests
    assert first.headers["x-key"] == "k"
    assert ("x-key" in second.headers) is keeps
    assert ("x-auth-token" in second.headers) is keeps
    assert second.headers["x-plain"] == "z"

    server.requests.clear()
    server.answer(_to(url), httpx2.Response(204))
    client.ping()
    assert ("authorization" in server.requests[1].headers) is keeps


def test_post_becomes_get_and_drops_its_body(client: Any, server: Any) -> None:
    server.answer(_to("/next"), httpx2.Response(200, json={"id": "1"}))
    assert client.messages.send(to="x").id == "1"
    assert server.requests[1].method == "GET"
    assert server.requests[1].content == b""


def test_ten_redirects_at_most(client: Any, runtime: Any, server: Any) -> None:
    server.answer(_to("/round"))
    with pytest.raises(runtime.APIConnectionError, match="10 redirects"):
        client.ping()
    assert len(server.requests) == 11


def test_redirects_may_be_turned_off(client: Any, runtime: Any, server: Any) -> None:
    server.answer(_to("/next"))
    with pytest.raises(runtime.StatusError) as caught:
        client.with_options(follow_redirects=False).ping()
    assert caught.value.status_code == 302
    assert caught.value.headers["location"] == "/next"


def test_asynchronous_twin_follows_too(courier: Any, server: Any) -> None:
    server.answer(_to("https://stranger.example/"), httpx2.Response(200, json=[]))

    async def run() -> None:
        async with courier.AsyncCourier(
            account="a", token="t", transport=server.transport
        ) as client:
            assert await client.messages.list_all() == []

    asyncio.run(run())
    assert "authorization" not in server.requests[1].headers
