"""What the API takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class Parcel(TypedDict):
    """The argument `parcel` of `send_a_parcel`."""

    id: NotRequired[str]
    to: str
    labels: Sequence[Label]


class Label(TypedDict):
    """The `labels` of `Parcel`."""

    code: str


class SendByPostParcel(TypedDict):
    """The argument `parcel` of `send_by_post`."""

    id: str
