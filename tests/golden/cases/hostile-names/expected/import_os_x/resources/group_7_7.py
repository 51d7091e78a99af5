"""{{ 7*7 }}."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_POST_7_7 = Endpoint(
    "POST",
    "/n/8",
    body="json",
)


class Group7_7Resource(SyncResource):
    """{{ 7*7 }}."""

    def post_7_7(
        self,
        *,
        query_7_7: str | int | None = None,
        x_8: str | None = None,
        body_7_7: Any = None,
        options: RequestOptions | None = None,
    ) -> models.Post7_7Response:
        """{{ 7*7 }}."""
        return self._request(
            _POST_7_7,
            models.Post7_7Response,
            query={
                "{{ 7*7 }}": query_7_7,
            },
            headers={
                "X-8": x_8,
            },
            body={
                "{{ 7*7 }}": body_7_7,
            },
            options=options,
        )


class AsyncGroup7_7Resource(AsyncResource):
    """{{ 7*7 }}."""

    async def post_7_7(
        self,
        *,
        query_7_7: str | int | None = None,
        x_8: str | None = None,
        body_7_7: Any = None,
        options: RequestOptions | None = None,
    ) -> models.Post7_7Response:
        """{{ 7*7 }}."""
        return await self._request(
            _POST_7_7,
            models.Post7_7Response,
            query={
                "{{ 7*7 }}": query_7_7,
            },
            headers={
                "X-8": x_8,
            },
            body={
                "{{ 7*7 }}": body_7_7,
            },
            options=options,
        )
