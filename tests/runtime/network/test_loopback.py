"""The runtime against a real server, in both halves: what networks and servers do to a call."""

from __future__ import annotations

import asyncio
import io
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from email.utils import formatdate
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.names import Runtime
from tests.runtime.network.loopback import Exchange, Loopback
from tests.runtime.network.ways import MESSAGE, Way, busy, drop, get, half, ok, post


@pytest.mark.parametrize("failure", [drop, half, busy(503), busy(408)])
def test_call_that_may_be_repeated_survives_a_failure(
    way: Way, waits: list[float], failure: Callable[[Exchange], None]
) -> None:
    way.server.on("*", failure, failure, ok)
    assert way.run(get).id == "1"
    assert len(way.server.seen) == 3
    assert [0.375 <= waits[0] <= 0.5, 0.75 <= waits[1] <= 1.0] == [True, True]


@pytest.mark.parametrize("failure", [drop, half])
def test_call_that_may_have_been_carried_out_is_not_repeated(
    way: Way, waits: list[float], failure: Callable[[Exchange], None]
) -> None:
    way.server.on("*", failure, ok)
    with pytest.raises(way.courier.APIConnectionError) as caught:
        way.run(post)
    assert len(way.server.seen) == 1
    assert caught.value.request.method == "POST"


@pytest.mark.parametrize("place", ["client", "copy", "call"])
def test_unless_told_so(way: Way, waits: list[float], place: str) -> None:
    way.server.on("*", drop, ok)
    options = way.courier.RequestOptions(retry_unsafe=True)
    uses: dict[str, Callable[[Any], Any]] = {
        "client": post,
        "copy": lambda client: post(client.with_options(retry_unsafe=True)),
        "call": lambda client: client.messages.send(to="x", options=options),
    }
    settings = {"retry_unsafe": True} if place == "client" else {}
    assert way.run(uses[place], **settings).id == "1"
    assert len(way.server.seen) == 2


def test_nobody_listens(way: Way, waits: list[float]) -> None:
    free = Loopback()
    address = free.address
    free.stop()
    with pytest.raises(way.courier.APIConnectionError):
        way.run(post, base_url=address, max_retries=1)
    assert len(waits) == 1  # nothing can have been carried out


@pytest.mark.parametrize("where", ["head", "body"])
def test_slow_answer_ends_in_time(way: Way, where: str) -> None:
    def slow(exchange: Exchange) -> None:
        if where == "body":
            exchange.head(Content_Length=10)
            exchange.wfile.write(b"{")
        way.server.stall(exchange)

    way.server.on("*", slow)
    with pytest.raises(way.courier.APITimeoutError, match="in time"):
        way.run(get, timeout=0.3, max_retries=0)
    assert len(way.server.seen) == 1


@pytest.mark.parametrize("timeout", [None, float("inf")])
def test_time_has_a_limit_whatever_is_asked(way: Way, timeout: float | None) -> None:
    limits: list[Any] = []
    hooks = way.courier.Hooks(
        before_request=lambda request: limits.append(request.extensions["timeout"])
    )
    unlimited = way.courier.Timeout(timeout)
    way.run(get, timeout=unlimited, hooks=hooks)
    assert limits == [{"connect": 5.0, "read": 60.0, "write": 60.0, "pool": 60.0}]


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        ("2", 2, 2),
        (lambda: formatdate(4_000_000_000, usegmt=True), 60, 60),
        (lambda: formatdate(0, usegmt=True), 0, 0),
        ("soon", 0.375, 0.5),
    ],
)
def test_too_many_requests(
    way: Way, waits: list[float], header: Any, least: float, most: float
) -> None:
    value = header() if callable(header) else header
    way.server.on("*", busy(429, Retry_After=value), ok)
    use = post if way.asynchronous and least else get
    assert way.run(use).id == "1"
    assert least <= waits[0] <= most


def test_limit_reached_for_good(way: Way, waits: list[float]) -> None:
    way.server.on("*", busy(429, Retry_After="1", X_Request_Id="r9"))
    with pytest.raises(way.courier.RateLimitError, match="busy") as caught:
        way.run(get, max_retries=3)
    assert waits == [1.0, 1.0, 1.0]
    assert len(way.server.seen) == 4
    assert caught.value.request_id == "r9"


def test_one_idempotency_key_for_each_call(way: Way, waits: list[float]) -> None:
    way.server.on("*", drop, busy(502), ok)

    def twice(client: Any) -> Any:
        if not way.asynchronous:
            client.messages.pay(amount=1)
            return client.messages.pay(amount=1, idempotency_key="mine")

        async def both() -> Any:
            await client.messages.pay(amount=1)
            return await client.messages.pay(amount=1, idempotency_key="mine")

        return both()

    way.run(twice)
    keys = [seen.headers["idempotency-key"] for seen in way.server.seen]
    assert keys[:3] == [keys[0]] * 3
    assert len(keys[0]) == 32
    assert keys[3:] == ["mine"]


def test_error_has_the_body_that_is_declared(way: Way) -> None:
    way.server.on("*", lambda exchange: exchange.json({"code": 7, "more": 1}, 409))
    with pytest.raises(way.courier.ConflictError) as caught:
        way.run(lambda client: client.messages.pay(amount=1))
    problem = import_module("courier.models").Problem
    assert caught.value.body == problem({"code": 7, "more": 1})
    assert caught.value.body.code == 7


@pytest.mark.parametrize(
    ("content_type", "content", "expected"),
    [
        ("text/html", b'{"id": "1"}', {"id": "1"}),
        ("application/json", b'{"id": ', '{"id": '),
        ("application/json", b"\xff\xfe\x00", "\ufffd\ufffd\x00"),
        ("text/html", b"<h1>Oops</h1>", "<h1>Oops</h1>"),
        ("image/png", b"\x89PNG", b"\x89PNG"),
        ("no type", b"[3]", [3]),
    ],
)
def test_answer_of_the_wrong_kind_fails_no_call(
    way: Way, content_type: str, content: bytes, expected: Any
) -> None:
    way.server.on(
        "*", lambda exchange: exchange.send(content, Content_Type=content_type)
    )
    result = way.run(post)
    assert getattr(result, "to_dict", lambda: result)() == expected


def test_no_content_is_none(way: Way) -> None:
    way.server.on("*", lambda exchange: exchange.head(204))
    assert way.run(lambda client: client.messages.delete(message_id="1")) is None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_to_a_stranger_takes_no_credentials(
    way: Way, stranger: Loopback, status: int
) -> None:
    target = f"{stranger.address}/there"
    way.server.on(
        "*", lambda exchange: exchange.head(status, Location=target, Content_Length=0)
    )
    stranger.on("/there", ok)
    given = {"X-Auth-Token": "s3cr3t-header", "Cookie": "session=s3cr3t"}
    assert way.run(get, headers=given).id == "1"
    assert "authorization" in way.server.seen[0].headers
    assert stranger.seen[0].target == "/there"
    assert "s3cr3t" not in str(stranger.seen)


MEGABYTE = 1 << 20
HUGE = 24 * MEGABYTE


def huge(exchange: Exchange) -> None:
    exchange.head(Content_Length=HUGE, Content_Type="application/zip")
    for _ in range(HUGE // MEGABYTE):
        exchange.wfile.write(bytes(MEGABYTE))


def test_huge_download_is_not_held_in_memory(way: Way, tmp_path: Path) -> None:
    way.server.on("*", huge)
    target = tmp_path / "export.zip"
    tracemalloc.start()
    try:
        size = way.stream(
            lambda client: client.messages.export(),
            lambda response: response.write_to(target),
        )
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert size == target.stat().st_size == HUGE
    assert peak < 6 * MEGABYTE
    assert [path.name for path in tmp_path.iterdir()] == ["export.zip"]


@pytest.mark.parametrize("kind", ["binary", "multipart"])
def test_huge_upload_is_not_held_in_memory(way: Way, tmp_path: Path, kind: str) -> None:
    source = tmp_path / "big.bin"
    with source.open("wb") as file:
        file.truncate(HUGE)
    tracemalloc.start()
    try:
        way.run(
            lambda client: (
                client.messages.upload(body=source)
                if kind == "binary"
                else client.messages.share(file=source)
            )
        )
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert way.server.seen[0].size >= HUGE
    assert peak < 6 * MEGABYTE


@pytest.mark.parametrize("kind", ["binary", "multipart"])
def test_file_is_rewound_for_another_attempt(
    way: Way, waits: list[float], tmp_path: Path, kind: str
) -> None:
    way.server.on("*", busy(503, Retry_After="0"), ok)
    path = tmp_path / "note.txt"
    path.write_bytes(b"from the start")

    def sending(content: Any) -> Callable[[Any], Any]:
        if kind == "binary":
            return lambda client: client.messages.upload(body=content)
        return lambda client: client.messages.share(file=content)

    with path.open("rb") as opened:
        for content in (path, b"from the start", opened, io.BytesIO(b"from the start")):
            way.server.on("*", busy(503, Retry_After="0"), ok)
            way.run(sending(content))
    assert len(way.server.seen) == 8
    assert all(b"from the start" in seen.body for seen in way.server.seen)


class Pipe(io.RawIOBase):
    """A file that can be read once."""

    def __init__(self, content: bytes) -> None:
        self._source = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._source.read(size)


@pytest.mark.parametrize("kind", ["binary", "multipart"])
def test_file_that_cannot_be_rewound_is_sent_once(
    way: Way, waits: list[float], kind: str
) -> None:
    way.server.on("*", busy(503, Retry_After="0"), ok)
    with pytest.raises(way.courier.ServerError):
        way.run(
            lambda client: (
                client.messages.upload(body=Pipe(b"once"))
                if kind == "binary"
                else client.messages.share(file=Pipe(b"once"))
            )
        )
    assert len(way.server.seen) == 1
    assert b"once" in way.server.seen[0].body


def test_several_files_under_one_name(way: Way, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    way.run(
        lambda client: client.messages.share(
            file=[path, ("b.txt", io.BytesIO(b"two")), ("c", b"three", "text/x")]
        )
    )
    body = way.server.seen[0].body
    assert body.count(b'name="file"') == 3
    for part in (b'filename="a.txt"', b"two", b"Content-Type: text/x", b"three"):
        assert part in body


def png(exchange: Exchange) -> None:
    exchange.head(
        Transfer_Encoding="chunked", Content_Type="image/png", X_Request_Id="7"
    )
    for piece in (b"\x89", b"PNG", b""):
        exchange.piece(piece)


def test_download(way: Way) -> None:
    way.server.on("*", png)

    def pieces(response: Any) -> Any:
        return response.iter_bytes(3)

    assert way.stream(lambda client: client.messages.export(), pieces) == [
        b"\x89PN",
        b"G",
    ]
    whole = way.stream(
        lambda client: client.messages.export(), lambda response: response.read()
    )
    assert whole == b"\x89PNG"


def test_download_that_breaks_off_leaves_no_file(way: Way, tmp_path: Path) -> None:
    way.server.on("*", half)
    target = tmp_path / "export.zip"
    target.write_bytes(b"the old one")
    with pytest.raises(way.courier.APIConnectionError) as caught:
        way.stream(
            lambda client: client.messages.export(),
            lambda response: response.write_to(target),
        )
    assert "/v1/export" in str(caught.value)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"the old one"]


def test_failed_download_is_an_error_like_others(way: Way) -> None:
    way.server.on("*", lambda exchange: exchange.json({"message": "gone"}, 404))
    with pytest.raises(way.courier.NotFoundError, match="gone"):
        way.stream(lambda client: client.messages.export(), lambda response: None)


def test_download_left_unread_gives_its_connection_back(
    courier: Any, server: Loopback
) -> None:
    server.on("*", png)
    limits = import_module("httpx2").Limits(max_connections=1)
    http = import_module("httpx2").Client(limits=limits, timeout=1)
    with http, courier.Courier(base_url=server.address, http_client=http) as client:
        for _ in range(3):
            client.messages.export()


def test_events_come_one_by_one(way: Way) -> None:
    heard = threading.Event()

    def events(exchange: Exchange) -> None:
        exchange.head(Transfer_Encoding="chunked", Content_Type="text/event-stream")
        exchange.piece(b'\xef\xbb\xbf: hello\n\nid: 1\ndata: {"a":\ndata: 1}\n\n')
        assert heard.wait(5)  # the first event is there before the second is sent
        exchange.piece(b"event: more\r\ndata:caf\xc3")
        exchange.piece(b"\xa9\xe2\x80\xa8x\r\nretry: 20\r\n\r")
        exchange.piece(b"\ndata: last")
        exchange.piece(b"")

    way.server.on("*", events)

    def use(stream: Any) -> Any:
        def sync() -> Iterator[Any]:
            for event in stream:
                heard.set()
                yield event

        async def twin() -> Any:
            async for event in stream:
                heard.set()
                yield event

        return twin() if way.asynchronous else sync()

    first, second, third = way.stream(lambda client: client.messages.events(), use)
    assert first.json() == {"a": 1}
    assert first[0] == "message"
    assert first.id == second.id == "1"
    assert second == ("more", "caf\xe9\u2028x", "1", 20)
    assert third.data == "last"


def test_raw_response(way: Way, waits: list[float]) -> None:
    way.server.on(
        "*", busy(503), lambda exchange: exchange.json(MESSAGE, 201, X_Request_Id="r1")
    )
    raw = way.run(
        lambda client: client.messages.with_raw_response.get(message_id="1"),
    )
    assert (raw.status_code, raw.request_id, raw.retries_taken) == (201, "r1", 1)
    assert raw.headers["CONTENT-TYPE"] == "application/json"
    assert raw.json() == MESSAGE
    assert raw.parse().id == "1"
    assert repr(raw) == "<RawResponse 201 application/json>"


def test_raw_response_of_the_client_itself(way: Way) -> None:
    way.server.on("*", lambda exchange: exchange.head(204))
    raw = way.run(lambda client: client.with_raw_response.ping())
    assert raw.status_code == 204
    assert raw.parse() is None


def test_streaming_response(way: Way) -> None:
    lines = b'{"id": "1"}\n{"id": "2"}'
    way.server.on("*", lambda exchange: exchange.send(lines, Content_Type="text/plain"))

    def opened(client: Any) -> Any:
        return client.messages.with_streaming_response.get(message_id="1")

    assert way.stream(opened, lambda response: response.iter_lines()) == [
        '{"id": "1"}',
        '{"id": "2"}',
    ]
    way.server.on("*", ok)
    message = way.stream(opened, lambda response: response.parse())
    assert message.to_dict() == MESSAGE


def test_hooks(way: Way, waits: list[float]) -> None:
    said: list[str] = []

    def before(request: Any) -> None:
        request.headers["X-Trace"] = f"t{len(said)}"
        said.append(f"before {request.method}")

    async def after(response: Any) -> None:
        said.append(f"after {response.status_code}")

    def after_sync(response: Any) -> None:
        said.append(f"after {response.status_code}")

    hooks = way.courier.Hooks(
        before_request=before,
        after_response=after if way.asynchronous else after_sync,
        on_error=lambda error: said.append(f"failed {error.status_code}"),
    )
    way.server.on("*", busy(503), busy(404))
    with pytest.raises(way.courier.NotFoundError):
        way.run(get, hooks=hooks)
    assert said == ["before GET", "after 503", "before GET", "after 404", "failed 404"]
    assert [seen.headers["x-trace"] for seen in way.server.seen] == ["t0", "t2"]


def test_hook_sees_connection_errors(way: Way, waits: list[float]) -> None:
    way.server.on("*", drop)
    errors: list[Any] = []
    hooks = way.courier.Hooks(on_error=errors.append)
    with pytest.raises(way.courier.APIConnectionError):
        way.run(lambda client: get(client.with_options(hooks=hooks)))
    assert [type(error).__name__ for error in errors] == ["APIConnectionError"]


def test_many_threads_share_a_client(courier: Any, server: Loopback) -> None:
    server.on(
        "*", lambda exchange: exchange.json({"id": exchange.path.rsplit("/")[-1]})
    )
    start = threading.Barrier(8)
    wrong: list[str] = []
    with courier.Courier(account="a", token="t", base_url=server.address) as client:

        def use(number: int) -> None:
            start.wait()
            for turn in range(20):
                name = f"{number}-{turn}"
                message = client.messages.get(message_id=name)
                if message.id != f"{name}.json":
                    wrong.append(message.id)

        threads = [threading.Thread(target=use, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []
    assert len(server.seen) == 160


def test_many_tasks_share_a_client(courier: Any, server: Loopback) -> None:
    server.on(
        "*", lambda exchange: exchange.json({"id": exchange.path.rsplit("/")[-1]})
    )

    async def main() -> list[str]:
        async with courier.AsyncCourier(
            account="a", token="t", base_url=server.address
        ) as client:
            messages = await asyncio.gather(
                *(client.messages.get(message_id=str(number)) for number in range(80))
            )
        return [message.id for message in messages]

    assert asyncio.run(main()) == [f"{number}.json" for number in range(80)]


def test_cancelled_call_leaves_the_client_usable(
    courier: Any, server: Loopback
) -> None:
    server.on("*", server.stall, ok)

    async def main() -> str:
        async with courier.AsyncCourier(
            account="a", token="t", base_url=server.address
        ) as client:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(get(client), 0.05)
            return str((await get(client)).id)

    assert asyncio.run(main()) == "1"


def test_proxy(way: Way, stranger: Loopback) -> None:
    stranger.on("*", ok)
    address = "http://courier.invalid"
    with pytest.warns(Runtime().InsecureTransportWarning, match="invalid"):
        assert way.run(get, base_url=address, proxy=stranger.address).id == "1"
    assert stranger.seen[0].target.startswith("http://courier.invalid/v1/messages/1")


def test_http_client_of_the_caller_is_not_closed(way: Way) -> None:
    httpx2 = import_module("httpx2")
    way.server.on("*", ok)
    kind = httpx2.AsyncClient if way.asynchronous else httpx2.Client
    limits = httpx2.Limits(max_keepalive_connections=0)
    http = kind(headers={"X-Mine": "1"}, limits=limits)
    assert way.run(get, http_client=http).id == "1"
    assert way.server.seen[0].headers["x-mine"] == "1"
    assert not http.is_closed
