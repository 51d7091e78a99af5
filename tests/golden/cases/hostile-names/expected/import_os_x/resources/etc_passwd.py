"""../../etc/passwd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_POST_ETC_PASSWD = Endpoint(
    "POST",
    "/n/2",
    body="json",
)


class EtcPasswdResource(SyncResource):
    """../../etc/passwd."""

    def post_etc_passwd(
        self,
        *,
        x_2: str | None = None,
        etc_passwd: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostEtcPasswdResponse:
        """../../etc/passwd."""
        return self._request(
            _POST_ETC_PASSWD,
            models.PostEtcPasswdResponse,
            query={
                "../../etc/passwd": self._variable("../../etc/passwd"),
            },
            headers={
                "X-2": x_2,
            },
            body={
                "../../etc/passwd": etc_passwd,
            },
            options=options,
        )


class AsyncEtcPasswdResource(AsyncResource):
    """../../etc/passwd."""

    async def post_etc_passwd(
        self,
        *,
        x_2: str | None = None,
        etc_passwd: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostEtcPasswdResponse:
        """../../etc/passwd."""
        return await self._request(
            _POST_ETC_PASSWD,
            models.PostEtcPasswdResponse,
            query={
                "../../etc/passwd": self._variable("../../etc/passwd"),
            },
            headers={
                "X-2": x_2,
            },
            body={
                "../../etc/passwd": etc_passwd,
            },
            options=options,
        )
