"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class MakeOutboundCallResponse(Model):
    """What `calls.make_an_outbound_call` answers."""

    message: str
    request_uuid: str
    api_id: str
