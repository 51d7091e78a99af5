"""What the API answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime import Model


class GetCurrentClimateResponse(Model):
    """What `animals.enclosures.climate.get_current_climate` answers."""

    enclosure_id: int
    temperature: float
    humidity: int
    measured_at: datetime
    sensors: Sensors


class Sensors(Model):
    """The `sensors` of `GetCurrentClimateResponse`."""

    north: North
    south: South


class North(Model):
    """The `north` of `Sensors`."""

    ok: bool
    battery: int


class South(Model):
    """The `south` of `Sensors`."""

    ok: bool
    battery: Any
