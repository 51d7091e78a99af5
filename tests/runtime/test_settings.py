"""Client variables: arguments, environment, defaults."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest


def test_missing_setting_is_told_by_the_call_that_needs_it(
    courier: Any, runtime: Any, server: Any
) -> None:
    client = courier.Courier(account="AC1", transport=server.transport)
    with pytest.raises(runtime.MissingSettingError) as caught:
        client.ping()
    assert str(caught.value) == (
        "This call needs 'token': pass token=… to the client or set the environment variable "
        "COURIER_TOKEN."
    )
    client.messages.latest()  # an endpoint without auth


def test_environment_stands_in_for_an_argument(
    courier: Any, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURIER_ACCOUNT", "AC2")
    monkeypatch.setenv("COURIER_TOKEN", "from-env")
    monkeypatch.setenv("COURIER_REGION", "us")
    courier.Courier(region="ap", transport=server.transport).messages.send(to="x")
    assert (
        str(server.request.url) == "https://ap.courier.example/v1/Account/AC2/Message/"
    )


def test_variable_as_an_argument(client: Any, courier: Any, server: Any) -> None:
    with courier.Courier(
        account="a", token="t", api_key="k+&", transport=server.transport
    ) as client:
        client.users.admin.key()
    assert server.target == "/v1/admin/eu?k=k%2B%26"


def test_variable_as_an_argument_in_the_asynchronous_twin(
    courier: Any, server: Any
) -> None:
    async def run() -> None:
        async with courier.AsyncCourier(
            account="a", token="t", api_key="k", transport=server.transport
        ) as client:
            await client.users.admin.key()

    asyncio.run(run())
    assert server.target == "/v1/admin/eu?k=k"


def test_options_of_a_copy_do_not_reach_the_original(client: Any, server: Any) -> None:
    other = client.with_options(
        headers={"X-A": "1"}, base_url="http://other.example", timeout=3
    )
    assert type(other) is type(client)
    other.messages.latest()
    client.messages.latest()
    first, second = server.requests
    assert first.headers["x-a"] == "1"
    assert first.url.host == "other.example"
    assert first.extensions["timeout"]["read"] == 3
    assert "x-a" not in second.headers
    assert second.url.host == "eu-1.courier.example"


def test_time_is_always_limited(client: Any, server: Any) -> None:
    client.ping()
    assert server.request.extensions["timeout"] == {
        "connect": 5.0,
        "read": 60.0,
        "write": 60.0,
        "pool": 60.0,
    }


def test_options_of_one_call(client: Any, courier: Any, server: Any) -> None:
    seen: list[Any] = []
    options = courier.RequestOptions(
        timeout=2,
        headers={"X-B": "2", "User-Agent": None},
        query={"limit": 9, "more": "1"},
        on_response=seen.append,
    )
    client.messages.list_all(limit=3, options=options)
    assert server.target == "/v1/messages?limit=9&more=1"
    assert server.request.headers["x-b"] == "2"
    assert server.request.headers.get("user-agent") is None or "courier" not in (
        server.request.headers["user-agent"]
    )
    assert server.request.extensions["timeout"]["read"] == 2
    assert [response.status_code for response in seen] == [204]


def test_options_are_frozen_and_keyword_only(courier: Any) -> None:
    options = courier.RequestOptions(headers={"Authorization": "secret"})
    with pytest.raises(AttributeError, match="frozen"):
        options.timeout = 3
    with pytest.raises(TypeError):
        courier.RequestOptions(3)
    assert "secret" not in repr(options)


def test_closed_client_refuses_calls(courier: Any, server: Any) -> None:
    client = courier.Courier(account="a", token="t", transport=server.transport)
    client.close()
    with pytest.raises(courier.APIError, match="closed"):
        client.ping()
    with courier.Courier(account="a", token="t", transport=server.transport) as other:
        other.ping()
    with pytest.raises(courier.APIError, match="closed"):
        other.ping()


def test_repr_shows_no_value(courier: Any, server: Any) -> None:
    client = courier.Courier(
        token="t0ken",
        base_url="https://user:pass@host.example",
        transport=server.transport,
    )
    assert repr(client) == "<Courier https://***@host.example>"
