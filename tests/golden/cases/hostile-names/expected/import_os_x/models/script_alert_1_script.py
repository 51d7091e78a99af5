"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostScriptAlert1ScriptResponse(
    Model,
    wire={
        "script_alert_1_script": "<script>alert(1)</script>",
    },
):
    """What `script_alert_1_script.post_script_alert_1_script` answers."""

    script_alert_1_script: ScriptAlert1Script


class ScriptAlert1Script(
    Model,
    wire={
        "script_alert_1_script": "<script>alert(1)</script>",
    },
):
    """The `<script>alert(1)</script>` of `PostScriptAlert1ScriptResponse`."""

    script_alert_1_script: list[str]
