"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class 名前Response(Model):
    """What `名前.名前` answers."""

    名前: 名前Data


class 名前Data(Model):
    """The `名前` of `名前Response`."""

    名前: list[str]
