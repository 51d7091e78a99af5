"""What the API takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NotRequired, TypedDict


class A(TypedDict):
    """The argument `a` of `nested`."""

    b: B


class B(TypedDict):
    """The `b` of `A`."""

    c: Sequence[C]


class C(TypedDict):
    """The `c` of `B`."""

    d: int
    e: NotRequired[str]


class ListBody(TypedDict):
    """The argument `body` of `list`."""

    id: int
