"""What the API answers."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime import Model


class OkResult(Model):
    """What `answers.get_no_code` answers."""

    ok: bool


class ShapesThatDifferResponse(Model):
    """What `answers.shapes_that_differ` answers."""

    value: str | int
    when: datetime | None
    tags: list[str | int]
    owner: Owner | None
    extra: ShapesThatDifferExtra | None


class Owner(Model):
    """The `owner` of `ShapesThatDifferResponse`."""

    id: int


class ShapesThatDifferExtra(Model):
    """The `extra` of `ShapesThatDifferResponse`."""

    deep: list[Deep]


class Deep(Model):
    """The `deep` of `ShapesThatDifferExtra`."""

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
    """What `answers.odd_keys` answers."""

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


class Nested(Model, wire={"from_": "from"}):
    """The `nested` of `OddKeysResponse`."""

    from_: From


class From(Model, wire={"import_": "import"}):
    """The `from` of `Nested`."""

    import_: bool


class LargeNumbersResponse(Model):
    """What `answers.large_numbers` answers."""

    big: int
    small: float
    negative: float
    exact: float


class AnswersErrorBody(Model):
    """The body of an error."""

    error: str
