"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class FiResponse(
    Model,
    wire={
        "fi": "ﬁ",
    },
):
    """What `fi.fi` answers."""

    fi: FiData


class FiData(
    Model,
    wire={
        "fi": "ﬁ",
    },
):
    """The `ﬁ` of `FiResponse`."""

    fi: list[str]
