"""A list of collections, as scripts collect them from Postman's API."""

from __future__ import annotations

from typing import Final

from collgen.postman.formats.format import Format, Input, Part
from collgen.postman.names import collection_name


def _recognizes(value: Input) -> bool:
    return isinstance(value, list) and any(_is_collection(each) for each in value)


def _is_collection(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    inner = value.get("collection", value)
    return isinstance(inner, dict) and (
        isinstance(inner.get("info"), dict) or isinstance(inner.get("requests"), list)
    )


def _parts(value: Input) -> list[Part]:
    return [
        Part(collection_name(each), (index,), each)
        for index, each in enumerate(value)
        if _is_collection(each)
    ]


FORMAT: Final = Format("list of collections", _recognizes, parts=_parts)
