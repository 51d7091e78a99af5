"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PercentRawPercentResponse(
    Model,
    wire={
        "percent_raw_percent": "{% raw %}",
    },
):
    """What `percent_raw_percent.percent_raw_percent` answers."""

    percent_raw_percent: PercentRawPercentData


class PercentRawPercentData(
    Model,
    wire={
        "percent_raw_percent": "{% raw %}",
    },
):
    """The `{% raw %}` of `PercentRawPercentResponse`."""

    percent_raw_percent: list[str]
