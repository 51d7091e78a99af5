"""Where a client's credentials go, and what it sends of what redaction took out."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder
from tests.small import request

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
BEARER = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
OTHER = {"type": "bearer", "bearer": [{"key": "token", "value": "{{other}}"}]}
SECRET = "".join(("sk", "_live_", "9f8e7d6c5b4a39281706abcd"))


def _things(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"info": {"name": "Things", "schema": SCHEMA}, "item": list(items), **more}


def _get(name: str, url: Any, **more: Any) -> dict[str, Any]:
    return request(name, url=url, **more)


@pytest.mark.parametrize(
    ("item", "credential"),
    [
        (_get("Fetch it", "https://api.example.com/it"), "Bearer t"),
        (_get("Fetch it", "https://files.example.com/it"), "Bearer t"),
        (_get("Fetch it", "https://www.example.org/it"), None),
        (_get("Fetch it", "https://www.example.org/it", auth=OTHER), "Bearer o"),
        (_get("Fetch it", "http://localhost:8080/it"), "Bearer t"),
        (
            {
                "name": "F",
                "auth": OTHER,
                "item": [_get("Fetch it", "https://a.example.org/")],
            },
            "Bearer o",
        ),
    ],
)
def test_inherited_credentials_go_to_the_hosts_that_they_are_for(
    build: Build,
    sent: Recorder,
    transport: httpx2.MockTransport,
    item: dict[str, Any],
    credential: str | None,
) -> None:
    first = [_get(f"Get {n}", f"https://api.example.com/{n}") for n in ("one", "two")]
    things = build(_things(*first, item, auth=BEARER))
    more = {"other": "o"} if credential == "Bearer o" else {}
    client = things.Things(token="t", transport=transport, **more)
    (client.f.fetch_it if "item" in item else client.fetch_it)()
    assert sent.request.headers.get("authorization") == credential


def test_several_api_keys_are_called_like_their_headers(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    def auth(name: str, key: str) -> dict[str, Any]:
        fields = [{"key": "key", "value": name}, {"key": "value", "value": key}]
        return {"type": "apikey", "apikey": fields}

    first, second = (f"Zk39dkQ02lsPq81mXz{n}" for n in "AB")
    things = build(
        _things(
            _get("One", "https://a.example/1", auth=auth("X-One-Key", first)),
            _get("Two", "https://a.example/2", auth=auth("X-Two-Key", second)),
        )
    )
    client = things.Things(x_one_key="1", x_two_key="2", transport=transport)
    client.one()
    client.two()
    one, two = (one.headers for one in sent.requests)
    assert (one["x-one-key"], two["x-two-key"]) == ("1", "2")
    assert "x-two-key" not in one


def test_harmless_cookies_are_an_argument_and_secret_ones_are_the_sessions(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    header = {"key": "Cookie", "value": f"lang=english; sess={SECRET}"}
    alone = {"key": "Cookie", "value": f"sess={SECRET}"}
    things = build(
        _things(
            _get("One", "https://a.example/1", header=[header]),
            _get("Two", "https://a.example/2", header=[alone]),
        )
    )
    client = things.Things(transport=transport)
    client.one()
    client.one(cookie="lang=english")
    client.two()
    found = [one.headers.get("cookie") for one in sent.requests]
    assert found == [None, "lang=english", None]
    assert 'client.one(cookie="lang=english")' in things.Things.one.__doc__


@pytest.mark.parametrize(
    "parts",
    [
        {"url": f"https://a.example/hooks/{SECRET}/go"},
        {"url": f"https://{SECRET}.example.com/"},
        {"header": [{"key": "Referer", "value": f"https://a.example/?t={SECRET}"}]},
        {"header": [{"key": "Accept", "value": SECRET}]},
        {"header": [{"key": "X-Note", "value": f"v {{{{x}}}} {SECRET}"}]},
        {
            "method": "POST",
            "body": {"mode": "raw", "raw": f"id={{{{$guid}}}} token={SECRET}"},
        },
        {
            "method": "POST",
            "body": {
                "mode": "graphql",
                "graphql": {"query": f'query {{ me(token: "{SECRET}") {{ id }} }}'},
            },
        },
    ],
    ids=["path", "host", "text", "header", "mixed", "dynamic", "graphql"],
)
def test_mark_of_redaction_is_never_sent(
    build: Build, sent: Recorder, transport: httpx2.MockTransport, parts: dict[str, Any]
) -> None:
    things = build(_things(request(**{"url": "https://a.example/it", **parts})))
    names = set(things.Things.__init__.__kwdefaults__) & {
        "secret", "referer", "accept", "x_note", "x"
    }  # fmt: skip
    client = things.Things(transport=transport, **dict.fromkeys(names, "given"))
    wanted = things.Things.get_it.__annotations__.keys() - {"return", "options"}
    client.get_it(**dict.fromkeys(wanted, "given"))
    sent_ = sent.request
    assert "REDACTED" not in f"{sent_.url}{sent_.headers}{sent_.content!r}"


def test_nulls_of_a_whole_body_are_sent(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    raw = '{"tos": null, "{{kind}}": 4}'
    item = _get(
        "Create",
        "https://a.example/pool",
        method="POST",
        header=[{"key": "Content-Type", "value": "application/json"}],
        body={"mode": "raw", "raw": raw},
    )
    things = build(_things(item))
    client = things.Things(transport=transport)
    client.create(body={"tos": None, "kind": 4, "in": [None]})
    assert sent.json == {"tos": None, "kind": 4, "in": [None]}


@pytest.mark.parametrize("as_parts", [False, True])
def test_host_may_be_an_address_of_ipv6(
    build: Build, sent: Recorder, transport: httpx2.MockTransport, as_parts: bool
) -> None:
    parts = {"protocol": "http", "host": ["[::1]"], "port": "8080", "path": ["v6"]}
    url: Any = "http://[::1]:8080/v6"
    things = build(_things(_get("Six", {"raw": url, **parts} if as_parts else url)))
    things.Things(transport=transport).six()
    assert sent.target == url


def test_base_url_may_be_an_address_of_ipv6(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    things = build(_things(_get("Fetch it", "https://a.example/it")))
    things.Things(base_url="http://[::1]:8080", transport=transport).fetch_it()
    assert sent.target == "http://[::1]:8080/it"
