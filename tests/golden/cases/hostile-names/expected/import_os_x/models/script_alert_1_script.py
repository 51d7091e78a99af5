"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostScriptAlert1ScriptResponse(
    Model,
    wire={
        "script_alert_1_script": "<script>alert(1)</script>",
    },
):
    """An object of the API."""

    script_alert_1_script: ScriptAlert1Script


class ScriptAlert1Script(
    Model,
    wire={
        "script_alert_1_script": "<script>alert(1)</script>",
    },
):
    """An object of the API."""

    script_alert_1_script: list[str]
