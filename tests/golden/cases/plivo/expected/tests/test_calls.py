"""The requests of Calls, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from plivo import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from plivo import AsyncPlivo, Plivo


def test_make_an_outbound_call_call_placed(client: Plivo, server: Server) -> None:
    server.answer(
        201,
        '{"message": "call fired", "request_uuid": "9834029e-58b6-11e1-b8b7-a5bd0e4e126f", "api_id": "97ceeb52-58b6-11e1-86da-77300b68f8bb"}',
    )

    result = client.calls.make_an_outbound_call(
        from_="+14152225555",
        to="+14152223333",
        answer_url="https://answer.url",
        answer_method="POST",
        ring_url="https://ring.url",
        ring_method="POSt",
        hangup_url="https://hangup.url",
        hangup_method="POST",
        fallback_url="https://fallback.url",
        fallback_method="POST",
        caller_name="friendly_name",
        send_digits="1w2W3",
        send_on_preanswer=True,
        time_limit=300,
    )

    server.assert_sent(
        "POST",
        "https://api.plivo.com/v1/Account/auth_id/Call/",
        json={
            "from": "+14152225555",
            "to": "+14152223333",
            "answer_url": "https://answer.url",
            "answer_method": "POST",
            "ring_url": "https://ring.url",
            "ring_method": "POSt",
            "hangup_url": "https://hangup.url",
            "hangup_method": "POST",
            "fallback_url": "https://fallback.url",
            "fallback_method": "POST",
            "caller_name": "friendly_name",
            "send_digits": "1w2W3",
            "send_on_preanswer": "true",
            "time_limit": "300",
        },
    )
    assert isinstance(result, models.MakeOutboundCallResponse)
    assert server.plain(result) == server.value


def test_make_an_outbound_call_call_put_in_the_queue(
    client: Plivo, server: Server
) -> None:
    server.answer(
        200,
        '{"message": "call queued", "request_uuid": "9834029e-58b6-11e1-b8b7-a5bd0e4e126f", "api_id": "97ceeb52-58b6-11e1-86da-77300b68f8bb"}',
    )

    result = client.calls.make_an_outbound_call(
        from_="+14152225555",
        to="+14152223333",
        answer_url="https://answer.url",
        answer_method="POST",
        ring_url="https://ring.url",
        ring_method="POSt",
        hangup_url="https://hangup.url",
        hangup_method="POST",
        fallback_url="https://fallback.url",
        fallback_method="POST",
        caller_name="friendly_name",
        send_digits="1w2W3",
        send_on_preanswer=True,
        time_limit=300,
    )

    server.assert_sent(
        "POST",
        "https://api.plivo.com/v1/Account/auth_id/Call/",
        json={
            "from": "+14152225555",
            "to": "+14152223333",
            "answer_url": "https://answer.url",
            "answer_method": "POST",
            "ring_url": "https://ring.url",
            "ring_method": "POSt",
            "hangup_url": "https://hangup.url",
            "hangup_method": "POST",
            "fallback_url": "https://fallback.url",
            "fallback_method": "POST",
            "caller_name": "friendly_name",
            "send_digits": "1w2W3",
            "send_on_preanswer": "true",
            "time_limit": "300",
        },
    )
    assert isinstance(result, models.MakeOutboundCallResponse)
    assert server.plain(result) == server.value


def test_async_make_an_outbound_call(async_client: AsyncPlivo, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.calls.make_an_outbound_call(
            from_="+14152224444",
            to="+14152223333",
            answer_url="https://s3.amazonaws.com/plivosamplexml/play_url.xml",
            answer_method="GET",
            ring_url="https://www.foo.com/ring.url",
            ring_method="POST",
            hangup_url="https://www.foo.com/hangup.url",
            hangup_method="POST",
            fallback_url="https://www.foo.com/fallback.url",
            fallback_method="POST",
            caller_name="friendly_name",
            send_digits="1w2W3",
            send_on_preanswer=True,
            time_limit=300,
        )
    )

    server.assert_sent(
        "POST",
        "https://api.plivo.com/v1/Account/auth_id/Call/",
        json={
            "from": "+14152224444",
            "to": "+14152223333",
            "answer_url": "https://s3.amazonaws.com/plivosamplexml/play_url.xml",
            "answer_method": "GET",
            "ring_url": "https://www.foo.com/ring.url",
            "ring_method": "POST",
            "hangup_url": "https://www.foo.com/hangup.url",
            "hangup_method": "POST",
            "fallback_url": "https://www.foo.com/fallback.url",
            "fallback_method": "POST",
            "caller_name": "friendly_name",
            "send_digits": "1w2W3",
            "send_on_preanswer": "true",
            "time_limit": "300",
        },
    )
