"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class GnpExeResponse(
    Model,
    wire={
        "gnp_exe": "\u202egnp.exe",
    },
):
    """An object of the API."""

    gnp_exe: GnpExeData


class GnpExeData(
    Model,
    wire={
        "gnp_exe": "\u202egnp.exe",
    },
):
    """An object of the API."""

    gnp_exe: list[str]
