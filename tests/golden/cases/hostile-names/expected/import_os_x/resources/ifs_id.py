"""${IFS}$(id)."""

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

_IFS_ID = Endpoint("POST", "/n/10", body="json")


class IfsIdResource(SyncResource):
    """${IFS}$(id)."""

    with_raw_response: IfsIdMethods[Raw]
    with_streaming_response: IfsIdMethods[Streaming]

    def ifs_id(
        self,
        *,
        ifs_id: str | None = None,
        x_10: str | None = None,
        ifs_id_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.IfsIdResponse:
        """${IFS}$(id).

        Returns:
            An object with ifs_id.

        Example:
            client.ifs_id.ifs_id(
                ifs_id="${IFS}$(id)",
                x_10="a Injected: 1",
                ifs_id_body="${IFS}$(id)",
            )
        """
        return self._request(
            _IFS_ID,
            models.IfsIdResponse,
            query={"${IFS}$(id)": ifs_id},
            headers={"X-10": x_10},
            body={"${IFS}$(id)": ifs_id_body},
            options=options,
        )


class IfsIdMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    ifs_id = Method(IfsIdResource.ifs_id)


class AsyncIfsIdResource(IfsIdMethods[Awaited], AsyncResource):
    """${IFS}$(id)."""

    with_raw_response: IfsIdMethods[AsyncRaw]
    with_streaming_response: IfsIdMethods[AsyncStreaming]
