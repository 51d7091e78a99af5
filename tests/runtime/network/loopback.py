"""An HTTP server on a loopback port that does what a test tells it, also what no server should."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    size: int
    """Bytes of the body; `body` holds the first of them alone."""


Answer = Callable[["Exchange"], None]


class Exchange(BaseHTTPRequestHandler):
    """What an answer works with."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Loopback

    def head(self, status: int = 200, **headers: object) -> None:
        """Send the status and headers; `_` stands for `-` in their names."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def send(self, content: bytes, status: int = 200, **headers: object) -> None:
        """Send a whole answer."""
        self.head(status, Content_Length=len(content), **headers)
        self.wfile.write(content)

    def json(self, value: object, status: int = 200, **headers: object) -> None:
        content = json.dumps(value).encode()
        self.send(content, status, Content_Type="application/json", **headers)

    def piece(self, content: bytes) -> None:
        """Send one chunk of an answer whose head says that it is chunked."""
        self.wfile.write(b"%x\r\n%s\r\n" % (len(content), content))
        self.wfile.flush()

    def drop(self) -> None:
        """Cut the connection without a word."""
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except OSError:  # the client has hung up
            self.close_connection = True

    def _answer(self) -> None:
        seen = self._read()
        path = urlsplit(self.path).path
        with self.server.lock:
            self.server.seen.append(seen)
            answers = self.server.answers.get(path) or self.server.answers["*"]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
        answer(self)

    def _read(self) -> Seen:
        body, size = b"", 0
        for chunk in self._chunks():
            size += len(chunk)
            if len(body) < CHUNK:
                body += chunk
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Seen(self.command, self.path, headers, body, size)

    def _chunks(self) -> Any:
        if self.headers.get("transfer-encoding") == "chunked":
            while length := int(self.rfile.readline(), 16):
                yield self.rfile.read(length)
                self.rfile.readline()
            self.rfile.readline()
            return
        left = int(self.headers.get("content-length", 0))
        while left and (chunk := self.rfile.read(min(left, CHUNK))):
            left -= len(chunk)
            yield chunk

    do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class Loopback(ThreadingHTTPServer):
    """The server; it answers the first requests for a path in turn, the last answer again."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Exchange)
        self.seen: list[Seen] = []
        self.answers: dict[str, list[Answer]] = {
            "*": [lambda exchange: exchange.json({})]
        }
        self.lock = threading.Lock()
        self.released = threading.Event()
        self._thread = threading.Thread(
            target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def on(self, path: str, *answers: Answer) -> None:
        """Say how the requests for a path are answered; `*` is for all others."""
        self.answers[path] = list(answers)

    def stall(self, _: Exchange) -> None:
        """Say nothing until the test is over."""
        self.released.wait(10)

    def stop(self) -> None:
        self.released.set()
        self.shutdown()
        self.server_close()
