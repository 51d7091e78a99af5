"""NTLM: a server of pyspnego's own, on connections that stay open."""

from __future__ import annotations

import base64
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
import spnego

from tests.runtime.templates import template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Handler(BaseHTTPRequestHandler):
    """Authenticates a connection by the three messages."""

    protocol_version = "HTTP/1.1"
    context: Any = None

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.bodies.append(body)  # type: ignore[attr-defined]
        scheme, _, message = self.headers.get("Authorization", "").partition(" ")
        if self.path == "/open":
            return self._answer(200, b'"open"')
        if scheme != "NTLM":
            return self._answer(401, b"", "Negotiate, NTLM")
        token = base64.b64decode(message)
        try:
            if token[8] == 1 or self.context is None:
                self.context = spnego.server(
                    protocol="ntlm", options=spnego.NegotiateOptions.use_ntlm
                )
            reply = self.context.step(token)
        except Exception:
            self.context = None
            return self._answer(401, b"no", "NTLM")
        if not self.context.complete:
            code = base64.b64encode(reply).decode()
            return self._answer(401, b"", f"NTLM {code}")
        name = str(self.context.client_principal).encode()
        self.context = None
        return self._answer(200, b'"' + name.replace(b"\\", b"/") + b'"')

    def do_GET(self) -> None:
        self.do_POST()

    def _answer(self, status: int, body: bytes, challenge: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Type", "application/json")
        if challenge:
            self.send_header("WWW-Authenticate", challenge)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: Any) -> None:
        pass


@pytest.fixture
def ntlm_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ThreadingHTTPServer]:
    users = tmp_path / "users"
    users.write_text("ZOO:anna:p4ssword-ü\n")
    monkeypatch.setenv("NTLM_USER_FILE", str(users))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.bodies = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def _url(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"


@pytest.mark.parametrize("name", ["{{user}}", "ZOO\\{{user}}"])
def test_handshake(caller: Any, module: Any, ntlm_server: Any, name: str) -> None:
    domain = "" if "\\" in name else "ZOO"
    auth = module("ntlm").NtlmAuth(
        template(name), template("{{password}}"), domain=domain
    )
    variables = {"user": "anna", "password": "p4ssword-ü"}
    caller.uses(auth, None, base_url=_url(ntlm_server), **variables)
    endpoint = {"body": "json"}
    assert caller("POST", "/", endpoint, body={"a": 1}) == "ZOO/anna"
    assert ntlm_server.bodies == [b'{"a":1}'] * 3


@pytest.mark.parametrize("message", ["TlRMTVNTUAAC", "AAAA", "not base64!"])
def test_an_odd_challenge_is_told(
    caller: Any, runtime: Any, module: Any, message: str
) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        told = f" {message}" if "authorization" in request.headers else ""
        return httpx2.Response(401, headers={"WWW-Authenticate": f"NTLM{told}"})

    auth = module("ntlm").NtlmAuth("anna", "p4ssword")
    caller.uses(auth, answer)
    with pytest.raises((runtime.APIConnectionError, runtime.AuthenticationError)):
        caller("GET", "/")


def test_nothing_is_sent_to_who_asks_for_nothing(
    caller: Any, module: Any, ntlm_server: Any
) -> None:
    auth = module("ntlm").NtlmAuth(template("{{user}}"), template("{{password}}"))
    caller.uses(auth, None, base_url=_url(ntlm_server), user="anna", password="x")
    assert caller("GET", "/open") == "open"
    assert len(ntlm_server.bodies) == 1


def test_denied(caller: Any, runtime: Any, module: Any, ntlm_server: Any) -> None:
    auth = module("ntlm").NtlmAuth(
        template("{{user}}"), template("{{password}}"), domain="ZOO"
    )
    url = _url(ntlm_server)
    caller.uses(auth, None, base_url=url, user="anna", password="wrong-one")
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    assert len(ntlm_server.bodies) == 3  # no second try: accounts get locked
    assert "wrong-one" not in repr(caught.value)


def test_threads_that_share_connections(
    runtime: Any, module: Any, ntlm_server: Any
) -> None:
    auth = module("ntlm").NtlmAuth("anna", "p4ssword-ü", domain="ZOO")
    config = runtime.Config(
        package="thing",
        version="1",
        base_url=_url(ntlm_server),
        auths={"auth": auth},
        auth="auth",
    )
    endpoint = runtime.Endpoint("GET", "/")
    with (
        runtime.SyncClient(config, {}, max_retries=0) as client,
        ThreadPoolExecutor(6) as pool,
    ):
        calls = [pool.submit(client._request, endpoint, str) for _ in range(24)]
        assert {call.result() for call in calls} == {"ZOO/anna"}


def test_a_missing_library_is_named(
    caller: Any,
    runtime: Any,
    module: Any,
    ntlm_server: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "spnego", None)
    auth = module("ntlm").NtlmAuth("u", "p")
    caller.uses(auth, None, base_url=_url(ntlm_server))
    with pytest.raises(runtime.MissingLibraryError, match="pip install pyspnego"):
        caller("GET", "/")
