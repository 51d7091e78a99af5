"""`id`."""

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

_ID = Endpoint("POST", "/n/11", body="json")


class IdResource(SyncResource):
    """`id`."""

    with_raw_response: IdMethods[Raw]
    with_streaming_response: IdMethods[Streaming]

    def id(
        self,
        *,
        id: str | None = None,
        x_11: str | None = None,
        id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IdResponse:
        """`id`.

        Returns:
            An object with id.

        Example:
            client.id.id(id="`id`", x_11="a Injected: 1", id_body="`id`")
        """
        return self._request(
            _ID,
            models.IdResponse,
            query={"`id`": id},
            headers={"X-11": x_11},
            body={"`id`": id_body},
            options=options,
        )


class AsyncIdResource(AsyncResource):
    """`id`."""

    with_raw_response: AsyncIdMethods[Raw]
    with_streaming_response: AsyncIdMethods[Streaming]

    async def id(
        self,
        *,
        id: str | None = None,
        x_11: str | None = None,
        id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IdResponse:
        """`id`.

        Returns:
            An object with id.

        Example:
            await client.id.id(id="`id`", x_11="a Injected: 1", id_body="`id`")
        """
        return await self._request(
            _ID,
            models.IdResponse,
            query={"`id`": id},
            headers={"X-11": x_11},
            body={"`id`": id_body},
            options=options,
        )


if TYPE_CHECKING:

    class IdMethods(Methods[ViewT]):
        """The same methods with their responses."""

        id = Method(IdResource.id)

    class AsyncIdMethods(Methods[ViewT]):
        """The same methods with their responses."""

        id = AsyncMethod(AsyncIdResource.id)
