"""Arguments that are several fields of a query or a form, and the order of those fields."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder
from tests.small import collection, request


def _form(*names: str, mode: str = "urlencoded", **parts: Any) -> dict[str, Any]:
    entries = [{"key": n, "value": f"v{i}"} for i, n in enumerate(names)]
    return request(method="POST", body={"mode": mode, mode: entries}, **parts)


@pytest.mark.parametrize(
    ("fields", "arguments", "sent_fields"),
    [
        (
            ["card[holder]", "card[month]"],
            {"card": {"holder": "Ann", "month": 3}},
            [("card[holder]", "Ann"), ("card[month]", "3")],
        ),
        (
            ["parts[0][sku]", "parts[0][codes][]"],
            {"parts": [{"sku": "a", "codes": [1, 2]}, {"sku": "b"}, {"sku": "c"}]},
            [
                ("parts[0][sku]", "a"),
                ("parts[0][codes][]", "1"),
                ("parts[0][codes][]", "2"),
                ("parts[1][sku]", "b"),
                ("parts[2][sku]", "c"),
            ],
        ),
        (
            ["parts[1]", "parts[2]"],
            {"parts": ["x", "y", "z"]},
            [("parts[1]", "x"), ("parts[2]", "y"), ("parts[3]", "z")],
        ),
        (
            ["parts[][sku]", "parts[][qty]"],
            {"parts": [{"sku": "a", "qty": 1}, {"sku": "b", "qty": 2}]},
            [
                ("parts[][sku]", "a"),
                ("parts[][qty]", "1"),
                ("parts[][sku]", "b"),
                ("parts[][qty]", "2"),
            ],
        ),
        (["tag[]"], {"tag": ["a", "b"]}, [("tag[]", "a"), ("tag[]", "b")]),
        (
            ["metadata[key]"],
            {"metadata": {"mine": True, "other": None}},
            [("metadata[mine]", "true")],
        ),
        (
            ["page[number]", "page[size]"],
            {"page_number": 2, "page_size": 9},
            [("page[number]", "2"), ("page[size]", "9")],
        ),
        (
            ["card", "card[month]"],
            {"card": "x", "card_month": "1"},
            [("card", "x"), ("card[month]", "1")],
        ),
        (
            ["key", "sign", "key", "sign"],
            {"key": ["a", "b", "c"], "sign": ["lt", "gt"]},
            [("key", "a"), ("sign", "lt"), ("key", "b"), ("sign", "gt"), ("key", "c")],
        ),
    ],
)
def test_fields_are_written_in_the_collections_own_style(
    build: Build,
    sent: Recorder,
    transport: httpx2.MockTransport,
    fields: list[str],
    arguments: dict[str, Any],
    sent_fields: list[tuple[str, str]],
) -> None:
    url = {
        "raw": "{{url}}/it",
        "host": ["{{url}}"],
        "path": ["it"],
        "query": [{"key": name, "value": "v"} for name in fields],
    }
    shop = build(collection(_form(*fields, name="Post it"), request(url=url)))
    client = shop.Shop(transport=transport)
    client.post_it(**arguments)
    assert parse_qsl(sent.requests[0].content.decode()) == sent_fields
    client.get_it(**arguments)
    assert parse_qsl(sent.requests[1].url.query.decode()) == sent_fields


def test_parts_of_a_multipart_form_take_turns(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    entries = [
        {"key": "about", "value": "1"},
        {"key": "scan", "type": "file", "src": "a.png"},
        {"key": "about", "value": "2"},
        {"key": "scan", "type": "file", "src": "b.png"},
    ]
    form = {"mode": "formdata", "formdata": entries}
    shop = build(collection(request("Add scans", method="POST", body=form)))
    client = shop.Shop(transport=transport)
    client.add_scans(about=["first", "second"], scan=[("a", b"one"), ("b", b"two")])
    content = sent.request.content
    places = [content.index(word) for word in (b"first", b"one", b"second", b"two")]
    assert sorted(places) == places


def test_limits_hold_inside_of_nested_arguments(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    table = "| Name | Type | Description |\n|--|--|--|\n| parts[0][qty] | integer | At most 5 |"
    shop = build(collection(_form("parts[0][qty]", name="Post it", description=table)))
    client = shop.Shop(transport=transport)
    client.post_it(parts=[{"qty": 5}])
    with pytest.raises(shop.InvalidArgumentError, match="At most 5"):
        client.post_it(parts=[{"qty": 5}, {"qty": 6}])
