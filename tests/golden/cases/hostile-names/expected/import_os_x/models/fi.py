"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class FiResponse(
    Model,
    wire={
        "fi": "ﬁ",
    },
):
    """An object of the API."""

    fi: FiData


class FiData(
    Model,
    wire={
        "fi": "ﬁ",
    },
):
    """An object of the API."""

    fi: list[str]
