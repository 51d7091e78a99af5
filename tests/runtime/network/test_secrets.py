"""No secret leaves by an error, a traceback or a redirect, and no server steers a terminal."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime.network.loopback import Exchange, Loopback
from tests.runtime.network.ways import Way, busy, drop, get, half

SECRETS = ("s3cr3t-token", "k3y-value")


def _raised(way: Way, use: Callable[[Any], Any], **options: Any) -> Any:
    with pytest.raises(way.courier.APIError) as caught:
        way.run(use, **options)
    return caught.value


def _with_locals(error: BaseException) -> str:
    """Return the traceback as error trackers show it, without the frames of these tests."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    waiting: list[traceback.TracebackException | None] = [shown]
    lines = []
    while waiting:
        one = waiting.pop()
        if one is not None:
            waiting += [one.__cause__, one.__context__]
            lines += [
                str(frame.locals)
                for frame in one.stack
                if "tests/runtime" not in frame.filename
            ]
    return "\n".join(lines)


@pytest.mark.parametrize("answer", [drop, half, busy(404), busy(503)])
def test_locals_of_a_traceback_have_none(
    way: Way, answer: Callable[[Exchange], None]
) -> None:
    way.server.on("*", answer)
    error = _raised(
        way, lambda client: client.messages.raw(), max_retries=0, api_key=SECRETS[1]
    )
    shown = _with_locals(error)
    assert "<Request('GET http" in shown or answer not in (drop, half)
    assert not any(secret in shown for secret in SECRETS)


def test_credential_that_cannot_be_sent_is_not_shown(way: Way) -> None:
    error = _raised(way, get, token="s3cr3t\ntoken")
    assert "line breaks" in str(error)
    assert "'message_id'" in _with_locals(error)
    assert "s3cr3t" not in _with_locals(error)


def test_redirect_that_is_not_followed_is_pickled_without(way: Way) -> None:
    way.server.on("*", lambda exchange: exchange.send(b"", 302, Location="/else"))
    error = _raised(way, get, follow_redirects=False)
    assert error.response.next_request.url.path == "/else"
    assert error.response.next_request.headers["authorization"] == "***"
    assert not any(secret.encode() in pickle.dumps(error) for secret in SECRETS)


def test_body_with_a_credential_is_not_sent_to_a_stranger(
    way: Way, stranger: Loopback
) -> None:
    target = f"{stranger.address}/there"
    way.server.on("*", lambda exchange: exchange.send(b"", 307, Location=target))
    message = r"The redirect to 127\.0\.0\.1 is not followed"
    with pytest.raises(way.courier.APIError, match=message):
        way.run(lambda client: client.messages.send(to="s3cr3t-token"))
    with pytest.raises(way.courier.APIError, match=message):
        way.run(lambda client: client.messages.share(file=b"is s3cr3t-token"))
    assert stranger.seen == []
    way.run(lambda client: client.messages.send(to="x"))
    way.server.on("*", lambda exchange: exchange.send(b"", 303, Location=target))
    way.run(lambda client: client.messages.send(to="s3cr3t-token"))
    assert [seen.method for seen in stranger.seen] == ["POST", "GET"]


def test_words_of_a_server_do_not_steer_a_terminal(way: Way) -> None:
    way.server.on(
        "*",
        lambda exchange: exchange.json(
            {"message": "\x1b[31mred \u202e\x00"}, 400, X_Request_Id="a\x1b[2Jb"
        ),
    )
    error = _raised(way, get)
    assert str(error).startswith("400 Bad Request: \ufffd[31mred \ufffd\ufffd (")
    assert str(error).isprintable()
    assert error.body["message"] == "\x1b[31mred \u202e\x00"
