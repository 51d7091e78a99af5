"""`id`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_ID = Endpoint(
    "POST",
    "/n/11",
    body="json",
)


class IdResource(SyncResource):
    """`id`."""

    def id(
        self,
        *,
        id: str | None = None,
        x_11: str | None = None,
        id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IdResponse:
        """`id`."""
        return self._request(
            _ID,
            models.IdResponse,
            query={
                "`id`": id,
            },
            headers={
                "X-11": x_11,
            },
            body={
                "`id`": id_body,
            },
            options=options,
        )


class AsyncIdResource(AsyncResource):
    """`id`."""

    async def id(
        self,
        *,
        id: str | None = None,
        x_11: str | None = None,
        id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IdResponse:
        """`id`."""
        return await self._request(
            _ID,
            models.IdResponse,
            query={
                "`id`": id,
            },
            headers={
                "X-11": x_11,
            },
            body={
                "`id`": id_body,
            },
            options=options,
        )
