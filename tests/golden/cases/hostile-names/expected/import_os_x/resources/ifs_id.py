"""${IFS}$(id)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_IFS_ID = Endpoint(
    "POST",
    "/n/10",
    body="json",
)


class IfsIdResource(SyncResource):
    """${IFS}$(id)."""

    def ifs_id(
        self,
        *,
        ifs_id: str | None = None,
        x_10: str | None = None,
        ifs_id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IfsIdResponse:
        """${IFS}$(id)."""
        return self._request(
            _IFS_ID,
            models.IfsIdResponse,
            query={
                "${IFS}$(id)": ifs_id,
            },
            headers={
                "X-10": x_10,
            },
            body={
                "${IFS}$(id)": ifs_id_body,
            },
            options=options,
        )


class AsyncIfsIdResource(AsyncResource):
    """${IFS}$(id)."""

    async def ifs_id(
        self,
        *,
        ifs_id: str | None = None,
        x_10: str | None = None,
        ifs_id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IfsIdResponse:
        """${IFS}$(id)."""
        return await self._request(
            _IFS_ID,
            models.IfsIdResponse,
            query={
                "${IFS}$(id)": ifs_id,
            },
            headers={
                "X-10": x_10,
            },
            body={
                "${IFS}$(id)": ifs_id_body,
            },
            options=options,
        )
