"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class IfsIdResponse(
    Model,
    wire={
        "ifs_id": "${IFS}$(id)",
    },
):
    """What `ifs_id.ifs_id` answers."""

    ifs_id: IfsId


class IfsId(
    Model,
    wire={
        "ifs_id": "${IFS}$(id)",
    },
):
    """The `${IFS}$(id)` of `IfsIdResponse`."""

    ifs_id: list[str]
