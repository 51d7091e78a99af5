"""What the API answers."""

from __future__ import annotations

from typing import Any

from .._runtime import Model


class ModelResponse(
    Model,
    wire={
        "class_": "class",
    },
):
    """What `resources.str_` answers."""

    class_: Class


class Class(
    Model,
    wire={
        "from_": "from",
        "model": "Model",
        "wire": "_wire",
        "int_": "int",
        "list_": "list",
        "str_": "str",
    },
):
    """The `class` of `ModelResponse`."""

    from_: int
    self: int
    model: int
    wire: int
    int_: str
    list_: list[int]
    str_: Any
