"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class HostEvilResponse(
    Model,
    wire={
        "host_evil": "\r\nHost: evil",
    },
):
    """An object of the API."""

    host_evil: HostEvilData


class HostEvilData(
    Model,
    wire={
        "host_evil": "\r\nHost: evil",
    },
):
    """An object of the API."""

    host_evil: list[str]
