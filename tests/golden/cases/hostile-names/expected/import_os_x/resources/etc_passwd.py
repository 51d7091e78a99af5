"""../../etc/passwd."""

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

_POST_ETC_PASSWD = Endpoint("POST", "/n/2", body="json")


class EtcPasswdResource(SyncResource):
    """../../etc/passwd."""

    with_raw_response: EtcPasswdMethods[Raw]
    with_streaming_response: EtcPasswdMethods[Streaming]

    def post_etc_passwd(
        self,
        *,
        x_2: str | None = None,
        etc_passwd: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostEtcPasswdResponse:
        """../../etc/passwd.

        Returns:
            An object with etc_passwd.

        Example:
            client.etc_passwd.post_etc_passwd(
                x_2="a Injected: 1",
                etc_passwd="REDACTED",
            )
        """
        return self._request(
            _POST_ETC_PASSWD,
            models.PostEtcPasswdResponse,
            query={"../../etc/passwd": self._variable("../../etc/passwd")},
            headers={"X-2": x_2},
            body={"../../etc/passwd": etc_passwd},
            options=options,
        )


class EtcPasswdMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    post_etc_passwd = Method(EtcPasswdResource.post_etc_passwd)


class AsyncEtcPasswdResource(EtcPasswdMethods[Awaited], AsyncResource):
    """../../etc/passwd."""

    with_raw_response: EtcPasswdMethods[AsyncRaw]
    with_streaming_response: EtcPasswdMethods[AsyncStreaming]
