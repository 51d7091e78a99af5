"""A data dump: the collections, environments and globals of a whole workspace in one file."""

from __future__ import annotations

from typing import Final

from collgen.postman.formats.format import Format, Input, Part
from collgen.postman.names import collection_name


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


FORMAT: Final = Format("data dump", _recognizes, parts=_parts)
