"""| a | b |."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_A_B = Endpoint(
    "POST",
    "/n/13",
    body="json",
)


class ABGroupResource(SyncResource):
    """| a | b |."""

    def a_b(
        self,
        *,
        a_b: str | None = None,
        x_13: str | None = None,
        a_b_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ABGroupABResponse:
        """| a | b |."""
        return self._request(
            _A_B,
            models.ABGroupABResponse,
            query={
                "| a | b |": a_b,
            },
            headers={
                "X-13": x_13,
            },
            body={
                "| a | b |": a_b_body,
            },
            options=options,
        )


class AsyncABGroupResource(AsyncResource):
    """| a | b |."""

    async def a_b(
        self,
        *,
        a_b: str | None = None,
        x_13: str | None = None,
        a_b_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ABGroupABResponse:
        """| a | b |."""
        return await self._request(
            _A_B,
            models.ABGroupABResponse,
            query={
                "| a | b |": a_b,
            },
            headers={
                "X-13": x_13,
            },
            body={
                "| a | b |": a_b_body,
            },
            options=options,
        )
