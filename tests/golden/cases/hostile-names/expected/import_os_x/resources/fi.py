"""FI."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import AsyncResource, Endpoint, SyncResource

if TYPE_CHECKING:
    from .._runtime import (
        AsyncMethod,
        Method,
        Methods,
        Raw,
        RequestOptions,
        Streaming,
        ViewT,
    )

_FI = Endpoint("POST", "/n/25", body="json")


class FiResource(SyncResource):
    """FI."""

    with_raw_response: FiMethods[Raw]
    with_streaming_response: FiMethods[Streaming]

    def fi(
        self,
        *,
        fi: str | None = None,
        x_25: str | None = None,
        fi_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FiResponse:
        """FI.

        Returns:
            An object with fi.

        Example:
            client.fi.fi(fi="ﬁ", x_25="a Injected: 1", fi_body="ﬁ")
        """
        return self._request(
            _FI,
            models.FiResponse,
            query={"ﬁ": fi},
            headers={"X-25": x_25},
            body={"ﬁ": fi_body},
            options=options,
        )


class AsyncFiResource(AsyncResource):
    """FI."""

    with_raw_response: AsyncFiMethods[Raw]
    with_streaming_response: AsyncFiMethods[Streaming]

    async def fi(
        self,
        *,
        fi: str | None = None,
        x_25: str | None = None,
        fi_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.FiResponse:
        """FI.

        Returns:
            An object with fi.

        Example:
            await client.fi.fi(fi="ﬁ", x_25="a Injected: 1", fi_body="ﬁ")
        """
        return await self._request(
            _FI,
            models.FiResponse,
            query={"ﬁ": fi},
            headers={"X-25": x_25},
            body={"ﬁ": fi_body},
            options=options,
        )


if TYPE_CHECKING:

    class FiMethods(Methods[ViewT]):
        """The same methods with their responses."""

        fi = Method(FiResource.fi)

    class AsyncFiMethods(Methods[ViewT]):
        """The same methods with their responses."""

        fi = AsyncMethod(AsyncFiResource.fi)
