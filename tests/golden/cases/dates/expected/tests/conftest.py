"""Fixtures: clients whose requests go to a mock server in this process, never to a network."""

from __future__ import annotations

from email import message_from_string
from json import loads
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

import httpx2
import pytest

# isort: split
from bookings import AsyncBookings, Bookings

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXAMPLES = Path(__file__).with_name("examples")


class Server:
    """Answers each request with what the test said, and remembers the request."""

    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []
        self._status = 204
        self._body = ""
        self._content_type = ""

    def answer(
        self, status: int, body: str = "", *, content_type: str = "application/json"
    ) -> None:
        """Say what the next requests get."""
        self._status = status
        self._body = body
        self._content_type = content_type

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if not self._body:
            return httpx2.Response(self._status)
        headers = {"Content-Type": self._content_type}
        return httpx2.Response(
            self._status, headers=headers, content=self._body.encode()
        )

    @staticmethod
    def read(name: str) -> str:
        """Return a body that is too long to stand in a test."""
        return (_EXAMPLES / name).read_bytes().decode()

    @staticmethod
    def load(name: str) -> Any:
        """Return the JSON value of such a body."""
        return loads(Server.read(name))

    @property
    def request(self) -> httpx2.Request:
        """The one request that was sent."""
        assert len(self.requests) == 1
        return self.requests[0]

    @property
    def value(self) -> Any:
        """The saved answer, decoded from JSON."""
        return loads(self.content)

    @property
    def text(self) -> str:
        """The saved answer as text."""
        return self._body

    @property
    def content(self) -> bytes:
        """The saved answer as bytes."""
        return self._body.encode()

    @staticmethod
    def plain(result: object) -> object:
        """Return a result as JSON has it, to compare it with `value`."""
        if isinstance(result, list):
            return [Server.plain(item) for item in result]
        if isinstance(result, dict):
            return {name: Server.plain(item) for name, item in result.items()}
        to_dict = getattr(result, "to_dict", None)
        return to_dict() if to_dict else result

    def assert_sent(
        self,
        method: str,
        url: str,
        *,
        headers: dict[str, str] | None = None,
        json: object = None,
        form: list[tuple[str, str]] | None = None,
        multipart: list[tuple[str, str]] | None = None,
        text: str | None = None,
        content: bytes | None = None,
    ) -> None:
        """Compare the one request that was sent with the one that the collection has."""
        request = self.request
        assert request.method == method
        # An address without a host is below whatever the client was given.
        expected = httpx2.URL(url) if "://" in url else request.url
        sent = f"{_origin(request.url)}{request.url.raw_path.decode()}"
        assert _split(sent) == _split(_origin(expected) + _target(url))
        for name, value in (headers or {}).items():
            assert request.headers.get(name) == value, name
        if json is not None:
            assert loads(request.content) == json
        elif form is not None:
            fields = parse_qsl(request.content.decode(), keep_blank_values=True)
            assert _by_name(fields) == _by_name(form)
        elif multipart is not None:
            assert _by_name(_fields(request)) == _by_name(multipart)
        elif text is not None:
            assert request.content.decode() == text
        else:
            assert request.content == (content or b"")


def _origin(url: httpx2.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode()}"


def _target(url: str) -> str:
    """Return path and query of an URL as written."""
    url = url.partition("#")[0]
    rest = url.partition("://")[2] if "://" in url else url
    start = min((at for at in (rest.find("/"), rest.find("?")) if at >= 0), default=-1)
    target = rest[start:] if start >= 0 else ""
    return target if target.startswith("/") else f"/{target}"


def _split(url: str) -> tuple[str, list[tuple[str, str]]]:
    """Decode an URL; a name with `=` is not one without, the names' order is free.

    The client encodes an argument wholly, where Postman leaves some characters.
    """
    address, _, query = url.partition("?")
    pairs = [pair.partition("=") for pair in query.split("&")]
    decoded = [(unquote(name), mark + unquote(value)) for name, mark, value in pairs]
    return unquote(address), _by_name(decoded)


def _by_name(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(pairs, key=lambda pair: pair[0])


def _fields(request: httpx2.Request) -> list[tuple[str, str]]:
    """Decode a multipart body; a file's content stands as `<file>`."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    fields = []
    # Names and values are UTF-8; of a file's bytes nothing is compared.
    body = (head + request.content).decode(errors="replace")
    for part in message_from_string(body).walk():
        name = part.get_param("name", header="content-disposition")
        if not isinstance(name, str):
            continue
        content = part.get_payload()
        fields.append((name, "<file>" if part.get_filename() else str(content)))
    return fields


@pytest.fixture
def server() -> Server:
    """The other end of both clients."""
    return Server()


@pytest.fixture
def client(server: Server) -> Iterator[Bookings]:
    """A client with made-up credentials."""
    with Bookings(
        max_retries=0,
        transport=httpx2.MockTransport(server),
    ) as client:
        yield client


@pytest.fixture
def async_client(server: Server) -> AsyncBookings:
    """The asynchronous twin."""
    return AsyncBookings(
        max_retries=0,
        transport=httpx2.MockTransport(server),
    )
