"""What the API answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime import Model


class CurrentClimateResponse(Model):
    """An object of the API."""

    enclosure_id: int
    temperature: float
    humidity: int
    measured_at: datetime
    sensors: Sensors


class Sensors(Model):
    """An object of the API."""

    north: North
    south: South


class North(Model):
    """An object of the API."""

    ok: bool
    battery: int


class South(Model):
    """An object of the API."""

    ok: bool
    battery: Any
