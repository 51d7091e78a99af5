"""What the API takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class A(TypedDict):
    """An object of the API."""

    b: B


class B(TypedDict):
    """An object of the API."""

    c: Sequence[C]


class C(TypedDict):
    """An object of the API."""

    d: int
    e: NotRequired[str]


class ListBody(TypedDict):
    """An object of the API."""

    id: int
