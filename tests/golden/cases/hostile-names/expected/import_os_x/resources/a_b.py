"""A\x00b."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_A_B = Endpoint(
    "POST",
    "/n/4",
    body="json",
)


class ABResource(SyncResource):
    """A\x00b."""

    def a_b(
        self,
        *,
        a_b: str | None = None,
        x_4: str | None = None,
        a_b_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ABResponse:
        """A\x00b."""
        return self._request(
            _A_B,
            models.ABResponse,
            query={
                "a\x00b": a_b,
            },
            headers={
                "X-4": x_4,
            },
            body={
                "a\x00b": a_b_body,
            },
            options=options,
        )


class AsyncABResource(AsyncResource):
    """A\x00b."""

    async def a_b(
        self,
        *,
        a_b: str | None = None,
        x_4: str | None = None,
        a_b_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.ABResponse:
        """A\x00b."""
        return await self._request(
            _A_B,
            models.ABResponse,
            query={
                "a\x00b": a_b,
            },
            headers={
                "X-4": x_4,
            },
            body={
                "a\x00b": a_b_body,
            },
            options=options,
        )
