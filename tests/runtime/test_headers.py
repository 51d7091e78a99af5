"""Headers and authentication."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.runtime.templates import template

BASIC = "Basic QUMxOnMzY3IzdC10b2tlbg=="


def test_constant_headers_yield_to_the_callers(
    send: Any, server: Any, runtime: Any
) -> None:
    one = template("{{v}}")
    constant = {"headers": (("Accept", "a/b"), ("X-One", one), ("X-Two", "2"))}
    send(
        "GET",
        "/",
        variables={"v": "1"},
        endpoint=constant,
        client={"headers": {"x-two": "client", "accept": "c/d"}},
        headers={"X-Two": "call", "X-None": None, "X-List": ["a", "b"], "X-Flag": True},
        options=runtime.RequestOptions(headers={"ACCEPT": "e/f"}),
    )
    headers = server.request.headers
    assert headers["accept"] == "e/f"
    assert headers["x-one"] == "1"
    assert headers["x-two"] == "call"
    assert headers.get_list("x-list") == ["a", "b"]
    assert headers["x-flag"] == "true"
    assert "x-none" not in headers
    assert headers["user-agent"] == "thing/1"


def test_constant_header_may_be_repeated(send: Any, server: Any) -> None:
    send("GET", "/", endpoint={"headers": (("X-A", "1"), ("X-A", "2"))})
    assert server.request.headers.get_list("x-a") == ["1", "2"]


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\0b"])
def test_line_break_in_a_header_is_refused(
    send: Any, server: Any, runtime: Any, value: str
) -> None:
    with pytest.raises(runtime.InvalidArgumentError, match="X-A"):
        send("GET", "/", headers={"X-A": value})
    with pytest.raises(runtime.InvalidArgumentError):
        send("GET", "/", options=runtime.RequestOptions(headers={value: "1"}))
    assert not server.requests


def test_header_beyond_ascii_is_sent(send: Any, server: Any) -> None:
    send("GET", "/", headers={"X-A": "é", "X-B": "日"})
    raw = dict(server.request.headers.raw)
    assert raw[b"X-A"] == b"\xe9"
    assert raw[b"X-B"] == "日".encode()


def test_default_authentication(client: Any, server: Any) -> None:
    client.ping()
    assert server.request.headers["authorization"] == BASIC


def test_named_authentication(client: Any, server: Any) -> None:
    client.messages.get(message_id="1")
    assert server.request.headers["authorization"] == "Bearer s3cr3t-token"


def test_bearer_without_token_sends_no_header(courier: Any, server: Any) -> None:
    client = courier.Courier(token="", transport=server.transport)
    client.messages.get(message_id="1")
    assert "authorization" not in server.request.headers


def test_endpoint_without_authentication(client: Any, server: Any) -> None:
    client.messages.latest()
    assert "authorization" not in server.request.headers


def test_api_key_replaces_the_header_of_its_name(courier: Any, server: Any) -> None:
    client = courier.Courier(api_key="k1", transport=server.transport)
    client.messages.counts()
    assert server.request.headers.get_list("x-key") == ["k1"]


def test_api_key_replaces_the_query_entry_of_its_name(
    courier: Any, server: Any
) -> None:
    client = courier.Courier(api_key="k&1", transport=server.transport)
    client.messages.raw(key="other")
    assert server.target == "/v1/raw?key=k%261"


@pytest.mark.parametrize("where", ["client", "options", "http_client"])
def test_callers_own_authorization_is_kept(
    courier: Any, server: Any, where: str
) -> None:
    own = {"authorization": "Own x"}
    options = courier.RequestOptions(headers=own) if where == "options" else None
    if where == "http_client":
        http_client = httpx2.Client(transport=server.transport, auth=("u", "p"))
        client = courier.Courier(http_client=http_client)
    else:
        headers = own if where == "client" else None
        client = courier.Courier(transport=server.transport, headers=headers)
    client.ping(options=options)
    client.messages.pdf(options=options)
    expected = "Basic dTpw" if where == "http_client" else "Own x"
    assert [r.headers.get_list("authorization") for r in server.requests] == [
        [expected]
    ] * 2


def test_unsupported_authentication_is_told_by_the_call(
    client: Any, runtime: Any, server: Any
) -> None:
    with pytest.raises(runtime.UnsupportedAuthError, match="hawk"):
        client.messages.pdf()
    assert not server.requests


def test_callers_http_client_keeps_its_own_settings(courier: Any, server: Any) -> None:
    http_client = httpx2.Client(
        transport=server.transport,
        params={"from": "client"},
        headers={"X-Own": "1"},
        cookies={"c": "1"},
        timeout=7,
    )
    with courier.Courier(account="a", token="t", http_client=http_client) as client:
        client.messages.latest()
    assert server.target == "/v1/latest?from=client"
    assert server.request.headers["x-own"] == "1"
    assert server.request.headers["cookie"] == "c=1"
    assert server.request.extensions["timeout"]["read"] == 7
    assert not http_client.is_closed


@pytest.mark.parametrize("sign", ["\r", "\n", "\0", "\x01", "\x1b", "\x7f"])
def test_token_with_a_control_character_is_refused_and_not_shown(
    courier: Any, server: Any, sign: str
) -> None:
    client = courier.Courier(token=f"s3cr{sign}et", transport=server.transport)
    with pytest.raises(ValueError, match="must not hold") as caught:
        client.messages.get(message_id="1")
    assert "s3cr" not in str(caught.value)
    assert not server.requests
