"""The time that a call may take in all."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.network.loopback import Exchange
from tests.runtime.network.ways import Way, busy, drop, get, ok


def drip(exchange: Exchange) -> None:
    """Send a piece now and again, each well within the time of a read."""
    exchange.head(Transfer_Encoding="chunked", Content_Type="application/json")
    for _ in range(600):
        exchange.piece(b" ")
        time.sleep(0.05)


def drip_head(exchange: Exchange) -> None:
    """Send a head byte by byte."""
    for sign in b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 60:
        exchange.wfile.write(bytes([sign]))
        exchange.wfile.flush()
        time.sleep(0.05)


def drip_chunk_size(exchange: Exchange) -> None:
    """Send the size of a chunk byte by byte."""
    exchange.head(Transfer_Encoding="chunked", Content_Type="application/json")
    for _ in range(19):
        exchange.wfile.write(b"0")
        exchange.wfile.flush()
        time.sleep(0.1)


def hints_without_end(exchange: Exchange) -> None:
    """Send interim answers, again and again."""
    for _ in range(60):
        exchange.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        exchange.wfile.flush()
        time.sleep(0.05)


def silent(exchange: Exchange) -> None:
    exchange.server.released.wait(30)


def half_silent(exchange: Exchange) -> None:
    exchange.head(Content_Length=10)
    exchange.wfile.write(b"{")
    silent(exchange)


@pytest.mark.parametrize(
    "answer", [silent, half_silent, drip, drip_head, drip_chunk_size, hints_without_end]
)
def test_no_answer_is_waited_for_beyond_it(
    way: Way, answer: Callable[[Exchange], None]
) -> None:
    way.server.on("*", answer)
    started = time.monotonic()
    with pytest.raises(way.courier.APITimeoutError, match="in time"):
        way.run(get, total_timeout=0.5, max_retries=5)
    assert 0.4 < time.monotonic() - started < 10


def test_attempts_end_with_it(way: Way) -> None:
    way.server.on("*", drop)
    started = time.monotonic()
    with pytest.raises(way.courier.APIConnectionError):
        way.run(get, total_timeout=1.2, max_retries=1000)
    assert time.monotonic() - started < 10
    assert 1 < len(way.server.seen) < 4


def test_no_wait_goes_beyond_it(way: Way, waits: list[float]) -> None:
    way.server.on("*", busy(429, Retry_After="1"), busy(429, Retry_After="30"), ok)
    with pytest.raises(way.courier.RateLimitError, match="busy"):
        way.run(get, total_timeout=20)
    assert waits == [1.0]


@pytest.mark.parametrize("place", ["copy", "call"])
def test_copies_and_calls_have_their_own(way: Way, place: str) -> None:
    way.server.on("*", silent)
    options = way.courier.RequestOptions(total_timeout=0.3)
    uses: dict[str, Callable[[Any], Any]] = {
        "copy": lambda client: get(client.with_options(total_timeout=0.3)),
        "call": lambda client: client.messages.get(message_id="1", options=options),
    }
    started = time.monotonic()
    with pytest.raises(way.courier.APITimeoutError):
        way.run(uses[place], total_timeout=60)
    assert time.monotonic() - started < 10


def test_call_within_it_is_as_always(way: Way, waits: list[float]) -> None:
    way.server.on("*", drop, ok)
    assert way.run(get, total_timeout=10).id == "1"


def test_streamed_body_may_take_its_time(way: Way) -> None:
    def slowly(exchange: Exchange) -> None:
        exchange.head(Content_Length=3, Content_Type="image/png")
        for _ in range(3):
            exchange.wfile.write(b"x")
            time.sleep(0.2)

    way.server.on("*", slowly)
    content = way.stream(
        lambda client: client.with_options(total_timeout=0.3).messages.export(),
        lambda response: response.read(),
    )
    assert content == b"xxx"


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": 0},
        {"timeout": -1},
        {"total_timeout": 0},
        {"total_timeout": -1},
        {"total_timeout": float("nan")},
    ],
)
def test_time_that_is_none_is_refused(way: Way, options: dict[str, float]) -> None:
    with pytest.raises(way.courier.APIError, match="must be above 0"):
        way.run(get, **options)
    assert way.server.seen == []
