"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class IfsIdResponse(
    Model,
    wire={
        "ifs_id": "${IFS}$(id)",
    },
):
    """An object of the API."""

    ifs_id: IfsId


class IfsId(
    Model,
    wire={
        "ifs_id": "${IFS}$(id)",
    },
):
    """An object of the API."""

    ifs_id: list[str]
