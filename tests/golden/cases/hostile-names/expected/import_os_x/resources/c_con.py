"""C:\\con."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime import (
    AsyncResource,
    Awaited,
    Endpoint,
    Method,
    Methods,
    SyncResource,
    ViewT,
)

if TYPE_CHECKING:
    from .._runtime import AsyncRaw, AsyncStreaming, Raw, RequestOptions, Streaming

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


class CConMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    c_con = Method(CConResource.c_con)


class AsyncCConResource(CConMethods[Awaited], AsyncResource):
    """C:\\con."""

    with_raw_response: CConMethods[AsyncRaw]
    with_streaming_response: CConMethods[AsyncStreaming]
