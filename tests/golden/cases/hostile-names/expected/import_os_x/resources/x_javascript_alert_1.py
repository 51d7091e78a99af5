"""[x](javascript:alert(1))."""

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

_X_JAVASCRIPT_ALERT_1 = Endpoint("POST", "/n/14", body="json")


class XJavascriptAlert1Resource(SyncResource):
    """[x](javascript:alert(1))."""

    with_raw_response: XJavascriptAlert1Methods[Raw]
    with_streaming_response: XJavascriptAlert1Methods[Streaming]

    def x_javascript_alert_1(
        self,
        *,
        x_javascript_alert_1: str | None = None,
        x_14: str | None = None,
        x_javascript_alert_1_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.XJavascriptAlert1Response:
        """[x](javascript:alert(1)).

        Returns:
            An object with x_javascript_alert_1.

        Example:
            client.x_javascript_alert_1.x_javascript_alert_1(
                x_javascript_alert_1="[x](javascript:alert(1))",
                x_14="a Injected: 1",
                x_javascript_alert_1_body="[x](javascript:alert(1))",
            )
        """
        return self._request(
            _X_JAVASCRIPT_ALERT_1,
            models.XJavascriptAlert1Response,
            query={"[x](javascript:alert(1))": x_javascript_alert_1},
            headers={"X-14": x_14},
            body={"[x](javascript:alert(1))": x_javascript_alert_1_body},
            options=options,
        )


class XJavascriptAlert1Methods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    x_javascript_alert_1 = Method(XJavascriptAlert1Resource.x_javascript_alert_1)


class AsyncXJavascriptAlert1Resource(XJavascriptAlert1Methods[Awaited], AsyncResource):
    """[x](javascript:alert(1))."""

    with_raw_response: XJavascriptAlert1Methods[AsyncRaw]
    with_streaming_response: XJavascriptAlert1Methods[AsyncStreaming]
