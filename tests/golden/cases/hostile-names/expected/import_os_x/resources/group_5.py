"""Requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_POST_N_N_17 = Endpoint(
    "POST",
    "/n/17",
    body="json",
)


class Group5Resource(SyncResource):
    """Requests."""

    def post_n_n_17(
        self,
        *,
        query: str | None = None,
        x_17: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN17Response:
        """POST /n/17."""
        return self._request(
            _POST_N_N_17,
            models.PostNN17Response,
            query={
                "💥": query,
            },
            headers={
                "X-17": x_17,
            },
            body={
                "💥": body,
            },
            options=options,
        )


class AsyncGroup5Resource(AsyncResource):
    """Requests."""

    async def post_n_n_17(
        self,
        *,
        query: str | None = None,
        x_17: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN17Response:
        """POST /n/17."""
        return await self._request(
            _POST_N_N_17,
            models.PostNN17Response,
            query={
                "💥": query,
            },
            headers={
                "X-17": x_17,
            },
            body={
                "💥": body,
            },
            options=options,
        )
