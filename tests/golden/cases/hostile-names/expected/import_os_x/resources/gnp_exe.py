"""\u202egnp.exe."""

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

_GNP_EXE = Endpoint("POST", "/n/15", body="json")


class GnpExeResource(SyncResource):
    """\u202egnp.exe."""

    with_raw_response: GnpExeMethods[Raw]
    with_streaming_response: GnpExeMethods[Streaming]

    def gnp_exe(
        self,
        *,
        gnp_exe: str | None = None,
        x_15: str | None = None,
        gnp_exe_body: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.GnpExeResponse:
        """\u202egnp.exe.

        Returns:
            An object with gnp_exe.

        Example:
            client.gnp_exe.gnp_exe(
                gnp_exe="\\u202egnp.exe",
                x_15="a Injected: 1",
                gnp_exe_body="\\u202egnp.exe",
            )
        """
        return self._request(
            _GNP_EXE,
            models.GnpExeResponse,
            query={"\u202egnp.exe": gnp_exe},
            headers={"X-15": x_15},
            body={"\u202egnp.exe": gnp_exe_body},
            options=options,
        )


class GnpExeMethods(Methods[ViewT]):
    """The same methods, awaited or with their responses."""

    gnp_exe = Method(GnpExeResource.gnp_exe)


class AsyncGnpExeResource(GnpExeMethods[Awaited], AsyncResource):
    """\u202egnp.exe."""

    with_raw_response: GnpExeMethods[AsyncRaw]
    with_streaming_response: GnpExeMethods[AsyncStreaming]
