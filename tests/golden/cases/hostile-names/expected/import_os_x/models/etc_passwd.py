"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostEtcPasswdResponse(
    Model,
    wire={
        "etc_passwd": "../../etc/passwd",
    },
):
    """An object of the API."""

    etc_passwd: PostEtcPasswdData


class PostEtcPasswdData(
    Model,
    wire={
        "etc_passwd": "../../etc/passwd",
    },
):
    """An object of the API."""

    etc_passwd: list[str]
