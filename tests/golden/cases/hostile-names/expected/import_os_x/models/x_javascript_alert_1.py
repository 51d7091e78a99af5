"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class XJavascriptAlert1Response(
    Model,
    wire={
        "x_javascript_alert_1": "[x](javascript:alert(1))",
    },
):
    """What `x_javascript_alert_1.x_javascript_alert_1` answers."""

    x_javascript_alert_1: XJavascriptAlert1


class XJavascriptAlert1(
    Model,
    wire={
        "x_javascript_alert_1": "[x](javascript:alert(1))",
    },
):
    """The `[x](javascript:alert(1))` of `XJavascriptAlert1Response`."""

    x_javascript_alert_1: list[str]
