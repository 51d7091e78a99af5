"""C:\\con."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_C_CON = Endpoint(
    "POST",
    "/n/3",
    body="json",
)


class CConResource(SyncResource):
    """C:\\con."""

    def c_con(
        self,
        *,
        c_con: str | None = None,
        x_3: str | None = None,
        c_con_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.CConResponse:
        """C:\\con."""
        return self._request(
            _C_CON,
            models.CConResponse,
            query={
                "C:\\con": c_con,
            },
            headers={
                "X-3": x_3,
            },
            body={
                "C:\\con": c_con_body,
            },
            options=options,
        )


class AsyncCConResource(AsyncResource):
    """C:\\con."""

    async def c_con(
        self,
        *,
        c_con: str | None = None,
        x_3: str | None = None,
        c_con_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.CConResponse:
        """C:\\con."""
        return await self._request(
            _C_CON,
            models.CConResponse,
            query={
                "C:\\con": c_con,
            },
            headers={
                "X-3": x_3,
            },
            body={
                "C:\\con": c_con_body,
            },
            options=options,
        )
