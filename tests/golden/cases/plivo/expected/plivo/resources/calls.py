"""Calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
    to_text,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_MAKE_AN_OUTBOUND_CALL = Endpoint(
    "POST",
    "/v1/Account/{{auth_id}}/Call/",
    body="json",
    limits=(
        ("body.caller_name", "length", (None, 50), "limit - 50 characters"),
        ("body.time_limit", "range", (1, None), "positive integer"),
        ("body.hangup_on_ring", "range", (1, None), "positive integer"),
        (
            "body.machine_detection_time",
            "range",
            (2000, 10000),
            "between 2000 and 10000",
        ),
    ),
)


class CallsResource(SyncResource):
    """Calls."""

    with_raw_response: CallsMethods[Raw]
    with_streaming_response: CallsMethods[Streaming]

    def make_an_outbound_call(
        self,
        *,
        from_: str,
        to: str,
        answer_url: str,
        answer_method: str | None = None,
        ring_url: str | None = None,
        ring_method: str | None = None,
        hangup_url: str | None = None,
        hangup_method: str | None = None,
        fallback_url: str | None = None,
        fallback_method: str | None = None,
        caller_name: str | None = None,
        send_digits: str | None = None,
        send_on_preanswer: bool | None = None,
        time_limit: int | None = None,
        hangup_on_ring: int | None = None,
        machine_detection: Any = None,
        machine_detection_time: int | None = None,
        machine_detection_url: str | None = None,
        machine_detection_method: str | None = None,
        sip_headers: Any = None,
        ring_timeout: int | None = None,
        parent_call_uuid: str | None = None,
        error_if_parent_not_found: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.MakeOutboundCallResponse:
        """Starts an outbound call to a regular phone number (PSTN) or to a SIP
        endpoint.

        Args:
            from_: Caller ID to show for the call: country code first, then
                the number, for example 15677654321 for a number in the United
                States.
            to: Whom to call: a regular number or a SIP endpoint.
            answer_url: Address that Plivo fetches as soon as somebody picks
                up.
            answer_method: HTTP verb used to fetch answer_url. The API's
                default is "POST".
            ring_url: Address that is told when the phone at the other end
                begins to ring.
            ring_method: HTTP verb used to tell ring_url. The API's default
                is "POST".
            hangup_url: Address that is told when the call has ended.
            hangup_method: HTTP verb used to tell hangup_url. The API's
                default is "POST".
            fallback_url: Second address for when answer_url fails.
            fallback_method: HTTP verb used to fetch fallback_url. The API's
                default is "POST".
            caller_name: Name to show to the person who is called. At most
                50 characters.
            send_digits: Digits to dial after the call is connected, mostly
                to reach an extension: Plivo calls the number, waits for the
                automated voice to answer and plays the DTMF tones.
            send_on_preanswer: Boolean: 'true' or 'false'.
            time_limit: Longest time that the call may last, counted from
                the moment it is answered. The API's default is 14400. At least 1.
                In seconds.
            hangup_on_ring: Like time_limit the longest time that the call
                may last, but counted from the moment it begins to ring. At
                least 1. In seconds.
            machine_detection: Finds out whether a machine has picked up.
            machine_detection_time: How long Plivo may take to tell a
                machine from a person. The API's default is 5000. From 2000 to 10000.
                In milliseconds.
            machine_detection_url: Address that is told what was detected,
                which makes the detection asynchronous.
            machine_detection_method: HTTP verb used to tell
                machine_detection_url. The API's default is "POST".
            sip_headers: SIP headers to add, written as 'key=value' and
                joined by commas, e.g. colour=red,size=12.
            ring_timeout: How long to let an unanswered phone ring. The
                API's default is 120. In seconds.
            parent_call_uuid: The call_uuid of the leg that was first in a
                running conference.
            error_if_parent_not_found: What to do about a parent_call_uuid
                that is not found. The API's default is false.

        Returns:
            An object with message, request_uuid, api_id.
        """
        return self._request(
            _MAKE_AN_OUTBOUND_CALL,
            models.MakeOutboundCallResponse,
            body={
                "from": from_,
                "to": to,
                "answer_url": answer_url,
                "answer_method": answer_method,
                "ring_url": ring_url,
                "ring_method": ring_method,
                "hangup_url": hangup_url,
                "hangup_method": hangup_method,
                "fallback_url": fallback_url,
                "fallback_method": fallback_method,
                "caller_name": caller_name,
                "send_digits": send_digits,
                "send_on_preanswer": to_text(send_on_preanswer),
                "time_limit": to_text(time_limit),
                "hangup_on_ring": hangup_on_ring,
                "machine_detection": machine_detection,
                "machine_detection_time": machine_detection_time,
                "machine_detection_url": machine_detection_url,
                "machine_detection_method": machine_detection_method,
                "sip_headers": sip_headers,
                "ring_timeout": ring_timeout,
                "parent_call_uuid": parent_call_uuid,
                "error_if_parent_not_found": error_if_parent_not_found,
            },
            options=options,
        )


class CallsMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    make_an_outbound_call = Method(CallsResource.make_an_outbound_call)


class AsyncCallsResource(CallsMethods[Awaited], AsyncResource):
    """Calls."""

    with_raw_response: CallsMethods[AsyncRaw]
    with_streaming_response: CallsMethods[AsyncStreaming]
