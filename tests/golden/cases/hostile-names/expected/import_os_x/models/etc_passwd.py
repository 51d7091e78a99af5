"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class PostEtcPasswdResponse(
    Model,
    wire={
        "etc_passwd": "../../etc/passwd",
    },
):
    """What `etc_passwd.post_etc_passwd` answers."""

    etc_passwd: PostEtcPasswdData


class PostEtcPasswdData(
    Model,
    wire={
        "etc_passwd": "../../etc/passwd",
    },
):
    """The `../../etc/passwd` of `PostEtcPasswdResponse`."""

    etc_passwd: list[str]
