"""²."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_POST_2 = Endpoint(
    "POST",
    "/n/26",
    body="json",
)


class Group2GroupResource(SyncResource):
    """²."""

    def post_2(
        self,
        *,
        query_2: str | None = None,
        x_26: str | None = None,
        body_2: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Post2Response:
        """²."""
        return self._request(
            _POST_2,
            models.Post2Response,
            query={
                "²": query_2,
            },
            headers={
                "X-26": x_26,
            },
            body={
                "²": body_2,
            },
            options=options,
        )


class AsyncGroup2GroupResource(AsyncResource):
    """²."""

    async def post_2(
        self,
        *,
        query_2: str | None = None,
        x_26: str | None = None,
        body_2: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Post2Response:
        """²."""
        return await self._request(
            _POST_2,
            models.Post2Response,
            query={
                "²": query_2,
            },
            headers={
                "X-26": x_26,
            },
            body={
                "²": body_2,
            },
            options=options,
        )
