"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class SendParcelResponse(Model):
    """What `send_a_parcel` answers."""

    id: str
