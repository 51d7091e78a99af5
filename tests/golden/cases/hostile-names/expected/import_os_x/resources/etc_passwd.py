"""../../etc/passwd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

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


class AsyncEtcPasswdResource(AsyncResource):
    """../../etc/passwd."""

    with_raw_response: AsyncEtcPasswdMethods[Raw]
    with_streaming_response: AsyncEtcPasswdMethods[Streaming]

    async def post_etc_passwd(
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
            await client.etc_passwd.post_etc_passwd(
                x_2="a Injected: 1",
                etc_passwd="REDACTED",
            )
        """
        return await self._request(
            _POST_ETC_PASSWD,
            models.PostEtcPasswdResponse,
            query={"../../etc/passwd": self._variable("../../etc/passwd")},
            headers={"X-2": x_2},
            body={"../../etc/passwd": etc_passwd},
            options=options,
        )


if TYPE_CHECKING:

    class EtcPasswdMethods(Methods[ViewT]):
        """The same methods with their responses."""

        post_etc_passwd = Method(EtcPasswdResource.post_etc_passwd)

    class AsyncEtcPasswdMethods(Methods[ViewT]):
        """The same methods with their responses."""

        post_etc_passwd = AsyncMethod(AsyncEtcPasswdResource.post_etc_passwd)
