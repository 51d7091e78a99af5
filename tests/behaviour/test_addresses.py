"""Whole URLs that scripts take from answers: each call gives its own."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder
from tests.small import collection, request, script


def _collection() -> dict[str, Any]:
    keep = "pm.environment.set('placeUrl', pm.response.json().url);"
    return collection(
        request("Begin", method="POST", url="{{url}}/uploads")
        | {"event": [script(keep, "test")]},
        request("List uploads", url="{{url}}/uploads"),
        request(
            "Put",
            method="PUT",
            url="{{placeUrl}}",
            header=[{"key": "X-Api-Key", "value": "{{api_key}}"}],
            body={"mode": "raw", "raw": "text"},
        ),
        request("Get parts", url="{{placeUrl}}/parts?size=2"),
        auth={"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
    )


@pytest.mark.parametrize(
    ("address", "target", "is_trusted"),
    [
        ("https://a.example/u/7", "https://a.example/u/7", True),
        ("https://b.example/u?sig=a%2Fb", "https://b.example/u?sig=a%2Fb", False),
        ("https://a.example.evil.example/u", "https://a.example.evil.example/u", False),
        ("http://a.example/u", "http://a.example/u", False),
    ],
)
def test_credentials_go_to_the_apis_own_addresses_alone(
    build: Build,
    sent: Recorder,
    transport: httpx2.MockTransport,
    address: str,
    target: str,
    is_trusted: bool,
) -> None:
    shop = build(_collection())
    client = shop.Shop(token="t0k3n", api_key="k3y", transport=transport)
    client.put(place_url=address, body="text")
    assert sent.target == target
    assert ("authorization" in sent.request.headers) is is_trusted
    assert ("x-api-key" in sent.request.headers) is is_trusted


def test_a_path_may_follow_the_address(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    shop = build(_collection())
    client = shop.Shop(token="t0k3n", api_key="k3y", transport=transport)
    client.get_parts(place_url="https://a.example/u/7/", size=9)
    assert sent.target == "https://a.example/u/7/parts?size=9"
    client.list_uploads()
    assert str(sent.requests[1].url) == "https://a.example/uploads"


def test_without_an_address_of_its_own_the_client_trusts_none(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    shop = build({**_collection(), "variable": []})
    client = shop.Shop(token="t0k3n", api_key="k3y", transport=transport)
    client.put(place_url="https://a.example/u/7", body="text")
    assert sent.target == "https://a.example/u/7"
    assert "authorization" not in sent.request.headers
