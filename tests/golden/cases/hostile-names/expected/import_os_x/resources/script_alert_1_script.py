"""<script>alert(1)</script>."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

_POST_SCRIPT_ALERT_1_SCRIPT = Endpoint("POST", "/n/12", body="json")


class ScriptAlert1ScriptResource(SyncResource):
    """<script>alert(1)</script>."""

    with_raw_response: ScriptAlert1ScriptMethods[Raw]
    with_streaming_response: ScriptAlert1ScriptMethods[Streaming]

    def post_script_alert_1_script(
        self,
        *,
        script_alert_1_script: str | None = None,
        x_12: str | None = None,
        script_alert_1_script_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostScriptAlert1ScriptResponse:
        """<script>alert(1)</script>.

        Returns:
            An object with script_alert_1_script.

        Example:
            client.script_alert_1_script.post_script_alert_1_script(
                script_alert_1_script="<script>alert(1)</script>",
                x_12="a Injected: 1",
                script_alert_1_script_body="<script>alert(1)</script>",
            )
        """
        return self._request(
            _POST_SCRIPT_ALERT_1_SCRIPT,
            models.PostScriptAlert1ScriptResponse,
            query={"<script>alert(1)</script>": script_alert_1_script},
            headers={"X-12": x_12},
            body={"<script>alert(1)</script>": script_alert_1_script_body},
            options=options,
        )


class ScriptAlert1ScriptMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_script_alert_1_script = Method(
        ScriptAlert1ScriptResource.post_script_alert_1_script
    )


class AsyncScriptAlert1ScriptResource(
    ScriptAlert1ScriptMethods[Awaited], AsyncResource
):
    """<script>alert(1)</script>."""

    with_raw_response: ScriptAlert1ScriptMethods[AsyncRaw]
    with_streaming_response: ScriptAlert1ScriptMethods[AsyncStreaming]
