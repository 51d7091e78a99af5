"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class MakeAnOutboundCallResponse(Model):
    """An object of the API."""

    message: str
    request_uuid: str
    api_id: str
