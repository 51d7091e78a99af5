"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class HostEvilResponse(
    Model,
    wire={
        "host_evil": "\r\nHost: evil",
    },
):
    """What `host_evil.host_evil` answers."""

    host_evil: HostEvilData


class HostEvilData(
    Model,
    wire={
        "host_evil": "\r\nHost: evil",
    },
):
    """The ` Host: evil` of `HostEvilResponse`."""

    host_evil: list[str]
