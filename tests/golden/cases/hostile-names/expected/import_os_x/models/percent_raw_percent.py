"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PercentRawPercentResponse(
    Model,
    wire={
        "percent_raw_percent": "{% raw %}",
    },
):
    """An object of the API."""

    percent_raw_percent: PercentRawPercentData


class PercentRawPercentData(
    Model,
    wire={
        "percent_raw_percent": "{% raw %}",
    },
):
    """An object of the API."""

    percent_raw_percent: list[str]
