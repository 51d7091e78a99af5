"""A data dump: the collections, environments and globals of a whole workspace in one file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from collgen.postman.environment import Environment, read_values
from collgen.postman.formats.format import Format, Input, Part
from collgen.postman.names import collection_name
from collgen.postman.values import text

if TYPE_CHECKING:
    from collgen.postman.collection import Variable
    from collgen.postman.values import Json, JsonObject


def _recognizes(value: Input) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("collections"), list)
        and not value.keys() & {"item", "info", "requests", "request"}
    )


def _parts(value: Input) -> list[Part]:
    return [
        Part(collection_name(each), ("collections", index), each)
        for index, each in enumerate(value["collections"])
        if isinstance(each, dict)
    ]


def _scopes(value: Input) -> tuple[list[Environment], list[Variable]]:
    """Return the environments, and the globals: a list of variables, or of lists of them."""
    environments = [
        Environment(
            text(each.get("name")).strip() or f"Environment {index + 1}",
            read_values(each["values"], ("environments", index, "values")),
        )
        for index, each in _objects(value, "environments")
        if isinstance(each.get("values"), list)
    ]
    globals_ = [*read_values(_list(value, "globals"), ("globals",))]
    for index, each in _objects(value, "globals"):
        if isinstance(each.get("values"), list):
            globals_ += read_values(each["values"], ("globals", index, "values"))
    return environments, globals_


def _objects(value: Input, key: str) -> Iterator[tuple[int, JsonObject]]:
    for index, each in enumerate(_list(value, key)):
        if isinstance(each, dict):
            yield index, each


def _list(value: Input, key: str) -> list[Json]:
    found = value.get(key)
    return found if isinstance(found, list) else []


FORMAT: Final = Format("data dump", _recognizes, parts=_parts, scopes=_scopes)
