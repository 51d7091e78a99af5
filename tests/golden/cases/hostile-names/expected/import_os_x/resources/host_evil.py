"""Host: evil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_HOST_EVIL = Endpoint(
    "POST",
    "/n/23",
    body="json",
)


class HostEvilResource(SyncResource):
    """Host: evil."""

    def host_evil(
        self,
        *,
        host_evil: str | None = None,
        x_23: str | None = None,
        host_evil_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.HostEvilResponse:
        """Host: evil."""
        return self._request(
            _HOST_EVIL,
            models.HostEvilResponse,
            query={
                "\r\nHost: evil": host_evil,
            },
            headers={
                "X-23": x_23,
            },
            body={
                "\r\nHost: evil": host_evil_body,
            },
            options=options,
        )


class AsyncHostEvilResource(AsyncResource):
    """Host: evil."""

    async def host_evil(
        self,
        *,
        host_evil: str | None = None,
        x_23: str | None = None,
        host_evil_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.HostEvilResponse:
        """Host: evil."""
        return await self._request(
            _HOST_EVIL,
            models.HostEvilResponse,
            query={
                "\r\nHost: evil": host_evil,
            },
            headers={
                "X-23": x_23,
            },
            body={
                "\r\nHost: evil": host_evil_body,
            },
            options=options,
        )
