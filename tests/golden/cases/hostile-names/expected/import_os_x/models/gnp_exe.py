"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class GnpExeResponse(
    Model,
    wire={
        "gnp_exe": "\u202egnp.exe",
    },
):
    """What `gnp_exe.gnp_exe` answers."""

    gnp_exe: GnpExeData


class GnpExeData(
    Model,
    wire={
        "gnp_exe": "\u202egnp.exe",
    },
):
    """The `\u202egnp.exe` of `GnpExeResponse`."""

    gnp_exe: list[str]
