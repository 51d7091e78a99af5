"""What generated methods make of answers: files, events, errors, nothing."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder

JSON = "application/json"


def _answer(status: int, body: str | None, content_type: str) -> dict[str, Any]:
    header = [{"key": "Content-Type", "value": content_type}]
    return {"name": f"{status}", "code": status, "body": body, "header": header}


def _request(
    name: str, path: str, *answers: dict[str, Any], method: str = "GET", **more: Any
) -> dict[str, Any]:
    url = f"https://things.example/{path}"
    request = {"method": method, "url": url, **more}
    return {"name": name, "request": request, "response": list(answers)}


PROBLEM = '{"error": {"code": 7, "message": "No."}}'
HINT = '{"error": {"code": 8, "message": "No.", "hint": "Ask."}}'
MOMENT = "2024-05-02T09:00:00Z"
CLOSINGS = {f"1f0c2b3a-0000-4000-8000-00000000000{n}": MOMENT for n in range(6)}
COLLECTION = {
    "info": {
        "name": "Things API",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "item": [
        _request("Download file", "file", _answer(200, "%PDF", "application/pdf")),
        _request(
            "Listen", "events", _answer(200, 'data: {"a": 1}\n\n', "text/event-stream")
        ),
        _request(
            "Follow",
            "follow",
            header=[{"key": "Accept", "value": "text/event-stream"}],
        ),
        _request(
            "Get thing",
            "thing",
            _answer(200, '{"at": "2024-05-02T09:00:00Z"}', JSON),
            _answer(404, PROBLEM, JSON),
            _answer(409, '{"reason": "taken"}', JSON),
        ),
        _request(
            "Pay",
            "pay",
            _answer(422, HINT, JSON),
            method="POST",
            header=[{"key": "Idempotency-Key", "value": "", "disabled": True}],
        ),
        _request("Remove", "remove", _answer(204, None, JSON), method="DELETE"),
        _request("List days", "days", _answer(200, '["2024-05-02"]', JSON)),
        _request("Get closings", "closings", _answer(200, json.dumps(CLOSINGS), JSON)),
        _request("Tell time", "time", _answer(200, f'"{MOMENT}"', JSON)),
        _request("List notes", "notes", _answer(200, f'["{MOMENT}", "soon"]', JSON)),
    ],
}


@pytest.fixture
def things(build: Build) -> ModuleType:
    return build(COLLECTION)


@pytest.fixture
def client(things: ModuleType, transport: httpx2.MockTransport) -> Any:
    return things.Things(transport=transport, max_retries=1)


def test_file_is_a_body_to_be_read(
    things: ModuleType, client: Any, sent: Recorder, tmp_path: Path
) -> None:
    sent.answer(content=b"%PDF-1", headers={"Content-Type": "application/pdf"})
    with client.download_file() as file:
        assert isinstance(file, things.BinaryResponse)
        assert file.write_to(tmp_path / "a.pdf") == 6
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-1"


def test_file_in_the_asynchronous_client(
    things: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    sent.answer(content=b"%PDF-1")

    async def read() -> bytes:
        async with things.AsyncThings(transport=transport) as client:
            file = await client.download_file()
            assert isinstance(file, things.AsyncBinaryResponse)
            content: bytes = await file.read()
            return content

    assert asyncio.run(read()) == b"%PDF-1"


@pytest.mark.parametrize("name", ["listen", "follow"])
def test_events(client: Any, sent: Recorder, name: str) -> None:
    sent.answer(content=b'data: {"a": 1}\n\ndata: 2\n\n')
    assert [event.json() for event in getattr(client, name)()] == [{"a": 1}, 2]


def test_error_bodies_of_one_shape_share_a_class(
    things: ModuleType, client: Any, sent: Recorder
) -> None:
    sent.answer(404, json={"error": {"code": 7, "message": "No.", "more": 1}})
    sent.answer(422, json={"error": {"code": 8, "message": "No.", "hint": "Ask."}})
    sent.answer(409, json={"reason": "taken"})
    with pytest.raises(things.NotFoundError) as missing:
        client.get_thing()
    with pytest.raises(things.UnprocessableEntityError) as refused:
        client.pay()
    with pytest.raises(things.ConflictError) as taken:
        client.get_thing()
    assert type(missing.value.body) is type(refused.value.body)
    assert missing.value.body.error.code == 7
    assert missing.value.body.error.hint is None
    assert missing.value.body.error["more"] == 1
    assert refused.value.body.error.hint == "Ask."
    assert taken.value.body.reason == "taken"
    sent.answer(418, json={"error": {"code": 9}})
    sent.answer(418, json={"error": {"code": 9}})
    with pytest.raises(things.StatusError) as several:
        client.get_thing()
    with pytest.raises(things.StatusError) as single:
        client.pay()
    # With one type for all statuses, one that no example has gets it too.
    assert several.value.body == {"error": {"code": 9}}
    assert single.value.body.error.code == 9


def test_idempotency_key_is_made_once_for_a_call(client: Any, sent: Recorder) -> None:
    sent.answer(503, headers={"Retry-After": "0"})
    client.pay()
    client.pay(idempotency_key="mine")
    keys = [request.headers["idempotency-key"] for request in sent.requests]
    assert keys[0] == keys[1] != keys[2] == "mine"
    assert len(keys[0]) == 32


def test_raw_response_and_nothing(client: Any, sent: Recorder) -> None:
    sent.answer(200, json={"at": "2024-05-02T09:00:00Z"}, headers={"X-Request-Id": "r"})
    raw = client.with_raw_response.get_thing()
    assert raw.request_id == "r"
    assert raw.parse().at.year == 2024
    sent.answer(204)
    assert client.remove() is None


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("list_days", ["2024-05-03", "soon"], [date(2024, 5, 3), "soon"]),
        ("get_closings", {"a": MOMENT}, {"a": datetime(2024, 5, 2, 9, tzinfo=UTC)}),
        ("tell_time", MOMENT, datetime(2024, 5, 2, 9, tzinfo=UTC)),
        ("list_notes", [MOMENT], [MOMENT]),
    ],
)
def test_dates_that_every_example_has_are_objects(
    client: Any, sent: Recorder, name: str, body: Any, expected: Any
) -> None:
    sent.answer(json=body)
    assert getattr(client, name)() == expected


def test_a_union_is_chosen_though_no_answer_of_the_api_is_one(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    client = plivo.Plivo(auth_id="MA123", auth_token="secret", transport=transport)
    model = plivo.models.MakeOutboundCallResponse
    for body, expected in (({"api_id": "1"}, model), ("x", str)):
        sent.answer(200, json=body)
        found = client.request("GET", "/x", cast_to=model | str)
        assert isinstance(found, expected)
