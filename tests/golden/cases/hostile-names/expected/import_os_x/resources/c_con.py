"""C:\\con."""

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

_C_CON = Endpoint("POST", "/n/3", body="json")


class CConResource(SyncResource):
    """C:\\con."""

    with_raw_response: CConMethods[Raw]
    with_streaming_response: CConMethods[Streaming]

    def c_con(
        self,
        *,
        c_con: str | None = None,
        x_3: str | None = None,
        c_con_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.CConResponse:
        """C:\\con.

        Returns:
            An object with c_con.

        Example:
            client.c_con.c_con(
                c_con="C:\\\\con",
                x_3="a Injected: 1",
                c_con_body="C:\\\\con",
            )
        """
        return self._request(
            _C_CON,
            models.CConResponse,
            query={"C:\\con": c_con},
            headers={"X-3": x_3},
            body={"C:\\con": c_con_body},
            options=options,
        )


class AsyncCConResource(AsyncResource):
    """C:\\con."""

    with_raw_response: AsyncCConMethods[Raw]
    with_streaming_response: AsyncCConMethods[Streaming]

    async def c_con(
        self,
        *,
        c_con: str | None = None,
        x_3: str | None = None,
        c_con_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.CConResponse:
        """C:\\con.

        Returns:
            An object with c_con.

        Example:
            await client.c_con.c_con(
                c_con="C:\\\\con",
                x_3="a Injected: 1",
                c_con_body="C:\\\\con",
            )
        """
        return await self._request(
            _C_CON,
            models.CConResponse,
            query={"C:\\con": c_con},
            headers={"X-3": x_3},
            body={"C:\\con": c_con_body},
            options=options,
        )


if TYPE_CHECKING:

    class CConMethods(Methods[ViewT]):
        """The same methods with their responses."""

        c_con = Method(CConResource.c_con)

    class AsyncCConMethods(Methods[ViewT]):
        """The same methods with their responses."""

        c_con = AsyncMethod(AsyncCConResource.c_con)
