"""Requests."""

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

_POST_N_N_6 = Endpoint("POST", "/n/6", body="json")


class Group3Resource(SyncResource):
    """Requests."""

    with_raw_response: Group3Methods[Raw]
    with_streaming_response: Group3Methods[Streaming]

    def post_n_n_6(
        self,
        *,
        query: str | None = None,
        x_6: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN6Response:
        """POST /n/6.

        Returns:
            An object with field.

        Example:
            client.group_3.post_n_n_6(
                query='\"\"\"',
                x_6="a Injected: 1",
                body='\"\"\"',
            )
        """
        return self._request(
            _POST_N_N_6,
            models.PostNN6Response,
            query={'"""': query},
            headers={"X-6": x_6},
            body={'"""': body},
            options=options,
        )


class AsyncGroup3Resource(AsyncResource):
    """Requests."""

    with_raw_response: AsyncGroup3Methods[Raw]
    with_streaming_response: AsyncGroup3Methods[Streaming]

    async def post_n_n_6(
        self,
        *,
        query: str | None = None,
        x_6: str | None = None,
        body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.PostNN6Response:
        """POST /n/6.

        Returns:
            An object with field.

        Example:
            await client.group_3.post_n_n_6(
                query='\"\"\"',
                x_6="a Injected: 1",
                body='\"\"\"',
            )
        """
        return await self._request(
            _POST_N_N_6,
            models.PostNN6Response,
            query={'"""': query},
            headers={"X-6": x_6},
            body={'"""': body},
            options=options,
        )


if TYPE_CHECKING:

    class Group3Methods(Methods[ViewT]):
        """The same methods with their responses."""

        post_n_n_6 = Method(Group3Resource.post_n_n_6)

    class AsyncGroup3Methods(Methods[ViewT]):
        """The same methods with their responses."""

        post_n_n_6 = AsyncMethod(AsyncGroup3Resource.post_n_n_6)
