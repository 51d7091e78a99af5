"""FI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import RequestOptions

_FI = Endpoint(
    "POST",
    "/n/25",
    body="json",
)


class FiResource(SyncResource):
    """FI."""

    def fi(
        self,
        *,
        fi: str | None = None,
        x_25: str | None = None,
        fi_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FiResponse:
        """FI."""
        return self._request(
            _FI,
            models.FiResponse,
            query={
                "ﬁ": fi,
            },
            headers={
                "X-25": x_25,
            },
            body={
                "ﬁ": fi_body,
            },
            options=options,
        )


class AsyncFiResource(AsyncResource):
    """FI."""

    async def fi(
        self,
        *,
        fi: str | None = None,
        x_25: str | None = None,
        fi_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FiResponse:
        """FI."""
        return await self._request(
            _FI,
            models.FiResponse,
            query={
                "ﬁ": fi,
            },
            headers={
                "X-25": x_25,
            },
            body={
                "ﬁ": fi_body,
            },
            options=options,
        )
