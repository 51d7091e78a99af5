"""`protocolProfileBehavior`: what is carried over, sent to a server on loopback, and what is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from collgen.build import understand_file
from tests.behaviour.conftest import Build
from tests.small import body, collection, request

_Seen = list[tuple[str, str, str | None, bytes]]


class _Redirecting(BaseHTTPRequestHandler):
    """`/hops/STATUS/3/it` leads to the same with 2, down to 0, which answers."""

    def _answer(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        seen: _Seen = self.server.seen  # type: ignore[attr-defined]
        seen.append((self.command, self.path, self.headers["content-type"], content))
        _, _, status, left, _ = self.path.split("/")
        self.send_response(int(status) if int(left) else 204)
        if int(left):
            self.send_header("Location", f"/hops/{status}/{int(left) - 1}/it")
            self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer  # noqa: N815

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Redirecting) as found:
        found.seen = []  # type: ignore[attr-defined]
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield found
        found.shutdown()


def _sent(
    build: Build,
    server: ThreadingHTTPServer,
    status: int,
    hops: int = 1,
    method: str = "POST",
    **behavior: Any,
) -> _Seen:
    item = request(method=method, url=f"{{{{url}}}}/hops/{status}/{hops}/it")
    item["request"]["body"] = body({"a": 1})
    item["protocolProfileBehavior"] = behavior
    shop = build(collection(item))
    base = f"http://127.0.0.1:{server.server_port}"
    with shop.Shop(base_url=base, max_retries=0) as client:
        client.get_it(hop_id=status, **({} if method == "HEAD" else {"a": 1}))
    seen: _Seen = server.seen  # type: ignore[attr-defined]
    return seen


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize("status", [301, 302, 303])
def test_redirect_becomes_get_without_body(
    build: Build, server: ThreadingHTTPServer, method: str, status: int
) -> None:
    _, second = _sent(build, server, status, method=method)
    assert second == ("GET", f"/hops/{status}/0/it", None, b"")


@pytest.mark.parametrize("status", [307, 308])
def test_redirect_that_keeps_the_method(
    build: Build, server: ThreadingHTTPServer, status: int
) -> None:
    first, second = _sent(build, server, status)
    assert second == ("POST", f"/hops/{status}/0/it", *first[2:])


@pytest.mark.parametrize("status", [301, 302, 303])
def test_original_method_is_followed(
    build: Build, server: ThreadingHTTPServer, status: int
) -> None:
    first, second, third = _sent(
        build, server, status, hops=2, followOriginalHttpMethod=True
    )
    assert first[3] == b'{"a":1}'
    assert second == ("POST", f"/hops/{status}/1/it", *first[2:])
    assert third == ("POST", f"/hops/{status}/0/it", *first[2:])


@pytest.mark.parametrize(("most", "follows"), [(0, False), (2, False), (3, True)])
def test_so_many_redirects_are_followed(
    build: Build, server: ThreadingHTTPServer, most: int, *, follows: bool
) -> None:
    if follows:
        assert len(_sent(build, server, 302, hops=3, maxRedirects=most)) == 4
        return
    with pytest.raises(Exception, match=f"More than {most} redirects"):
        _sent(build, server, 302, hops=3, maxRedirects=most)
    assert len(server.seen) == most + 1  # type: ignore[attr-defined]


def test_redirects_that_are_not_followed(
    build: Build, server: ThreadingHTTPServer
) -> None:
    with pytest.raises(Exception, match="302"):
        _sent(build, server, 302, followRedirects=False)
    assert len(server.seen) == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "carried", "not_carried"),
    [
        ("followRedirects", False, ...),
        ("maxRedirects", 3, ...),
        ("followOriginalHttpMethod", True, ...),
        ("removeRefererHeaderOnRedirect", True, ...),
        ("disableBodyPruning", True, ...),
        ("disabledSystemHeaders", {"host": True}, ...),
        ("strictSSL", True, False),
        ("followAuthorizationHeader", False, True),
        ("disableUrlEncoding", False, True),
        ("insecureHTTPParser", False, True),
        ("disableCookies", False, True),
        ("protocolVersion", "http1", "http2"),
        ("tlsPreferServerCiphers", False, True),
        ("tlsDisabledProtocols", [], ["TLSv1_3"]),
        ("tlsCipherSelection", [], ["AES128-SHA"]),
    ],
)
def test_every_setting_is_carried_over_or_reported(
    tmp_path: Any, key: str, carried: Any, not_carried: Any
) -> None:
    assert _reported(tmp_path, **{key: carried}) == []
    if not_carried is not ...:
        found = _reported(tmp_path, **{key: not_carried})
        assert found == ["behavior-not-carried-over"]


def test_what_a_folder_sets_is_reported_once(tmp_path: Any) -> None:
    items = [request("One"), request("Two")]
    shop = collection(*items, protocolProfileBehavior={"strictSSL": False, "new": 1})
    assert _codes(tmp_path, shop) == ["behavior-not-carried-over", "behavior-unknown"]


def _reported(tmp_path: Any, **behavior: Any) -> list[str]:
    return _codes(
        tmp_path, collection({**request(), "protocolProfileBehavior": behavior})
    )


def _codes(tmp_path: Any, source: dict[str, Any]) -> list[str]:
    import json

    path = tmp_path / "collection.json"
    path.write_text(json.dumps(source), encoding="utf-8")
    found = understand_file(str(path)).report
    return [one.code for one in found if one.code.startswith("behavior")]
