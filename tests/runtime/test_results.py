"""From an answer to the declared result."""

from __future__ import annotations

import asyncio
import gzip
from datetime import datetime
from typing import Any

import httpx2
import pytest


def test_declared_results(client: Any, models: Any, server: Any) -> None:
    messages = client.messages
    server.answer(httpx2.Response(200, json={"id": "1"}))
    assert messages.send(to="x") == models.Message({"id": "1"})
    server.answer(httpx2.Response(200, json=[{"id": "1"}, {"id": "2"}]))
    assert [message.id for message in messages.list_all()] == ["1", "2"]
    server.answer(httpx2.Response(200, json={"id": "1"}))
    assert messages.get(message_id="1").id == "1"
    assert messages.find(id=1).id == "1"
    server.answer(httpx2.Response(200, json=[{"id": "1"}]))
    assert messages.find(id=1)[0].id == "1"
    server.answer(httpx2.Response(200, json="2024-01-02T00:00:00"))
    assert messages.latest() == datetime(2024, 1, 2)
    server.answer(httpx2.Response(200, text="words"))
    assert messages.note(body="x") == "words"
    server.answer(httpx2.Response(200, json="words"))
    assert messages.note(body="x") == "words"
    server.answer(httpx2.Response(200, json={"a": 1}))
    assert messages.note(body="x") == '{"a":1}'
    server.answer(httpx2.Response(204))
    assert messages.delete(message_id="1") is None


def test_asynchronous_results(courier: Any, models: Any, server: Any) -> None:
    server.answer(httpx2.Response(200, json={"id": "1"}))

    async def run() -> None:
        async with courier.AsyncCourier(
            account="a", token="t", transport=server.transport
        ) as client:
            assert await client.messages.send(to="x") == models.Message({"id": "1"})
            assert await client.messages.get(message_id="1") == models.Message(
                {"id": "1"}
            )
            assert await client.with_options(timeout=1).messages.raw(
                options=courier.RequestOptions(headers={"X": "1"})
            ) == {"id": "1"}

    client = courier.AsyncCourier(account="a", token="t", transport=server.transport)
    assert "AsyncCourier" in repr(client)
    with pytest.raises(courier.APIError):
        asyncio.run(run())  # the query key has no value
    assert len(server.requests) == 2


def test_bytes_come_as_they_are(courier: Any, server: Any) -> None:
    server.answer(
        httpx2.Response(
            200, content=b"\x00\xff", headers={"content-type": "text/plain"}
        )
    )
    client = courier.Courier(headers={"Authorization": "x"}, transport=server.transport)
    assert client.messages.pdf() == b"\x00\xff"


@pytest.mark.parametrize(
    ("content_type", "content", "expected"),
    [
        ("application/json", b'{"a":1}', {"a": 1}),
        ("application/problem+json; charset=utf-8", b"[1]", [1]),
        ("text/json", b"1", 1),
        ("application/json", b"not json", "not json"),
        ("application/json", b"\xff\xfe1\x00", 1),
        ("application/json; charset=latin-1", b'"\xe9"', "é"),
        ("application/json", b"[" * 100_000, "[" * 100_000),
        ("text/plain", b'{"a":1}', '{"a":1}'),
        ("text/html; charset=latin-1", b"\xe9", "é"),
        ("application/xml", b"<a/>", "<a/>"),
        ("image/svg+xml", b"<svg/>", "<svg/>"),
        ("application/pdf", b"%PDF", b"%PDF"),
        ("", b'{"a":1}', {"a": 1}),
        ("", b"words", "words"),
        ("", b"\xff", b"\xff"),
        ("application/json", b"", None),
    ],
)
def test_undeclared_result_is_decoded_by_its_content_type(
    send: Any, server: Any, content_type: str, content: bytes, expected: object
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    server.answer(httpx2.Response(200, content=content, headers=headers))
    assert send("GET", "/") == expected


@pytest.mark.parametrize("content", [b"<html>", b"3", b'"x"', b"[1]", b"null"])
def test_answer_of_another_shape_fails_no_call(
    client: Any, server: Any, content: bytes
) -> None:
    server.answer(
        httpx2.Response(200, content=content, headers={"content-type": "text/html"})
    )
    result = client.messages.send(to="x")
    expected: dict[bytes, Any] = {
        b"<html>": "<html>",
        b"3": 3,
        b'"x"': "x",
        b"[1]": [1],
        b"null": None,
    }
    assert result == expected[content]


def test_empty_answer_is_an_empty_value_of_the_type(
    client: Any, models: Any, server: Any
) -> None:
    server.answer(httpx2.Response(204))
    assert client.messages.send(to="x") == models.Message({})
    assert client.messages.list_all() == []
    assert client.messages.note(body="x") == ""
    assert client.messages.get(message_id="1") is None
    assert client.messages.latest() is None


def test_json_is_read_whatever_the_content_type_says(client: Any, server: Any) -> None:
    server.answer(httpx2.Response(200, text='{"id":"1"}'))
    assert client.messages.send(to="x").id == "1"


@pytest.mark.parametrize("twin", [False, True])
def test_answer_is_read_up_to_a_size_once_it_is_decompressed(
    courier: Any, server: Any, twin: bool
) -> None:
    zipped = gzip.compress(b'"' + b"x" * 100_000 + b'"')
    headers = {"content-encoding": "gzip", "content-type": "application/json"}

    def answer(_request: Any) -> httpx2.Response:
        return httpx2.Response(200, content=zipped, headers=headers)

    def call(limit: int) -> Any:
        given = {
            "account": "a",
            "token": "t",
            "transport": httpx2.MockTransport(answer),
        }
        if not twin:
            with courier.Courier(**given) as client:
                return client.with_options(max_response_size=limit).request("GET", "/")

        async def run() -> Any:
            async with courier.AsyncCourier(**given) as client:
                limited = client.with_options(max_response_size=limit)
                return await limited.request("GET", "/")

        return asyncio.run(run())

    assert len(call(100_002)) == 100_000
    with pytest.raises(courier.APIError, match="longer than 100001 bytes"):
        call(100_001)


def test_stream_has_no_limit_of_size(client: Any, server: Any) -> None:
    server.answer(httpx2.Response(200, content=b"x" * 1000))
    small = client.with_options(max_response_size=10)
    assert len(small.messages.export().read()) == 1000
    with small.messages.with_streaming_response.list_all() as response:
        assert len(response.read()) == 1000
