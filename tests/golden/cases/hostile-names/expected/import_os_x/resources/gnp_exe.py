"""\u202egnp.exe."""

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


class AsyncGnpExeResource(AsyncResource):
    """\u202egnp.exe."""

    with_raw_response: AsyncGnpExeMethods[Raw]
    with_streaming_response: AsyncGnpExeMethods[Streaming]

    async def gnp_exe(
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
            await client.gnp_exe.gnp_exe(
                gnp_exe="\\u202egnp.exe",
                x_15="a Injected: 1",
                gnp_exe_body="\\u202egnp.exe",
            )
        """
        return await self._request(
            _GNP_EXE,
            models.GnpExeResponse,
            query={"\u202egnp.exe": gnp_exe},
            headers={"X-15": x_15},
            body={"\u202egnp.exe": gnp_exe_body},
            options=options,
        )


if TYPE_CHECKING:

    class GnpExeMethods(Methods[ViewT]):
        """The same methods with their responses."""

        gnp_exe = Method(GnpExeResource.gnp_exe)

    class AsyncGnpExeMethods(Methods[ViewT]):
        """The same methods with their responses."""

        gnp_exe = AsyncMethod(AsyncGnpExeResource.gnp_exe)
