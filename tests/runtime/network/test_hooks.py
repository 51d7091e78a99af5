"""Hooks that fail: the error is the caller's, the connection is given back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.runtime.network.ways import Way


class HookError(Exception):
    pass


def _fail(_: object) -> None:
    raise HookError


@pytest.mark.parametrize("hook", ["before_request", "after_response", "on_response"])
def test_streamed_response_is_closed_when_a_hook_fails(way: Way, hook: str) -> None:
    content = b"x" * 3_000_000
    way.server.on(
        "*", lambda exchange: exchange.send(content, Content_Type="image/png")
    )
    responses: list[Any] = []

    def keep(response: Any) -> None:
        responses.append(response)
        raise HookError

    options, settings = None, {}
    if hook == "on_response":
        options = way.courier.RequestOptions(on_response=keep)
    else:
        failing = _fail if hook == "before_request" else keep
        settings = {"hooks": way.courier.Hooks(**{hook: failing})}
    with pytest.raises(HookError):
        way.run(lambda client: client.messages.export(options=options), **settings)
    assert len(responses) == (hook != "before_request")
    assert all(response.is_closed for response in responses)
