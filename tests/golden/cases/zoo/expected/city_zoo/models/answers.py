"""What the API answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime import Model


class OkResult(Model):
    """An object of the API."""

    ok: bool


class ShapesThatDifferResponse(Model):
    """An object of the API."""

    value: str | int
    when: datetime | None
    tags: list[str | int]
    owner: Owner | None
    extra: ShapesThatDifferExtra | None


class Owner(Model):
    """An object of the API."""

    id: int


class ShapesThatDifferExtra(Model):
    """An object of the API."""

    deep: list[Deep]


class Deep(Model):
    """An object of the API."""

    x: float
    y: list[Any] | None


class OddKeysResponse(
    Model,
    wire={
        "from_": "from",
        "class_": "class",
        "a_b": "a-b",
        "a_b_2": "a_b",
        "field_2x": "2x",
        "field": "",
        "class_2": "__class__",
        "to_dict_": "to_dict",
        "ref": "$ref",
    },
):
    """An object of the API."""

    from_: int
    class_: str
    a_b: int
    a_b_2: int
    field_2x: int
    field: int
    名: int
    class_2: int
    to_dict_: int
    ref: str
    nested: Nested


class Nested(
    Model,
    wire={
        "from_": "from",
    },
):
    """An object of the API."""

    from_: From


class From(
    Model,
    wire={
        "import_": "import",
    },
):
    """An object of the API."""

    import_: bool


class LargeNumbersResponse(Model):
    """An object of the API."""

    big: int
    small: float
    negative: float
    exact: float
