"""Values of Python's own types, in each place of a request."""

from __future__ import annotations

import json
from collections import deque
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from importlib import import_module
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

import pytest

from tests.runtime.network.ways import Way, ok


class Colour(Enum):
    RED = "red"


class Level(IntEnum):
    HIGH = 3


class Word(StrEnum):
    YES = "yes"


@pytest.mark.parametrize(
    ("value", "text", "in_json"),
    [
        (datetime(2020, 1, 2, 3, 4, tzinfo=UTC), "2020-01-02T03:04:00+00:00", None),
        (date(2020, 1, 2), "2020-01-02", None),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001", None),
        (Decimal("1E+2"), "100", 100),
        (Decimal("0.10"), "0.10", 0.1),
        (Colour.RED, "red", None),
        (Level.HIGH, "3", 3),
        (Word.YES, "yes", None),
        (True, "true", True),
        (1.5, "1.5", 1.5),
    ],
)
def test_one_value(way: Way, value: Any, text: str, in_json: Any) -> None:
    def sent(use: Any) -> Any:
        way.run(use)
        return way.server.seen[-1]

    way.server.on("*", lambda exchange: exchange.json([]))
    seen = sent(lambda client: client.messages.list_all(limit=value, trace=value))
    assert parse_qs(urlsplit(seen.target).query)["limit"] == [text]
    assert seen.headers["x-trace"] == text
    way.server.on("*", ok)
    seen = sent(lambda client: client.messages.find(id=value))
    assert unquote(seen.target) == f"/v1/find/{text}"
    seen = sent(lambda client: client.messages.form(note=value))
    assert parse_qs(seen.body.decode())["note"] == [text]
    seen = sent(lambda client: client.messages.send(to=value))
    assert json.loads(seen.body) == {"to": text if in_json is None else in_json}


@pytest.mark.parametrize(
    "values",
    [range(3), deque([0, 1, 2]), {0: 1, 1: 1, 2: 1}.keys(), (0, 1, 2), {0, 1, 2}],
)
def test_whatever_is_like_a_list_is_one(way: Way, values: Any) -> None:
    way.server.on("*", lambda exchange: exchange.json([]))
    way.run(lambda client: client.messages.list_all(tag=values))
    assert way.server.seen[-1].target == "/v1/messages?tag=0&tag=1&tag=2"
    way.server.on("*", ok)
    way.run(lambda client: client.messages.send(to="x", receivers=values))
    assert json.loads(way.server.seen[-1].body) == {"to": "x", "receivers": [0, 1, 2]}


def test_objects_in_a_query_are_json(way: Way) -> None:
    model = import_module("courier.models").Message({"a": [1]})
    way.server.on("*", lambda exchange: exchange.json([]))
    way.run(lambda client: client.messages.list_all(tag=[{"b": 1}, model]))
    query = parse_qs(urlsplit(way.server.seen[-1].target).query)
    assert query["tag"] == ['{"b":1}', '{"a":[1]}']


@pytest.mark.parametrize(
    "value", [Decimal("Infinity"), Decimal("NaN"), float("nan"), b"x", object()]
)
def test_what_json_cannot_say_is_refused(way: Way, value: Any) -> None:
    with pytest.raises(way.courier.APIError, match="Cannot be sent as JSON"):
        way.run(lambda client: client.messages.send(to=value))
    assert way.server.seen == []


@pytest.mark.parametrize("name", ["X Y", "", "X:", "X\u00e9", "X\n", "X\r\nY"])
def test_odd_header_name_is_refused(way: Way, name: str) -> None:
    options = way.courier.RequestOptions(headers={name: "1"}, max_retries=0)
    with pytest.raises(way.courier.APIError):
        way.run(lambda client: client.messages.send(to="x", options=options))
    assert way.server.seen == []


@pytest.mark.parametrize(
    "name", ["User-Agent", "Accept", "Accept-Encoding", "Content-Type"]
)
def test_header_that_is_none_is_not_sent(way: Way, name: str) -> None:
    way.server.on("*", ok)
    options = way.courier.RequestOptions(headers={name: None})
    way.run(lambda client: client.messages.send(to="x", options=options))
    way.run(
        lambda client: client.with_options(headers={name: None}).messages.send(to="x")
    )
    assert [name.lower() in seen.headers for seen in way.server.seen] == [False, False]
