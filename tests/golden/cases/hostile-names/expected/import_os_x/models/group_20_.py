"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class 名前Response(Model):
    """An object of the API."""

    名前: 名前Data


class 名前Data(Model):
    """An object of the API."""

    名前: list[str]
