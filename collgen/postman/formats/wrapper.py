"""`{"collection": …}`: what Postman's API answers, around a collection of any version."""

from __future__ import annotations

from typing import Final

from collgen.postman.formats.format import Format, Input, Part
from collgen.postman.names import collection_name


def _recognizes(value: Input) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("collection"), dict)
        and not value.keys() & {"item", "info", "requests", "request"}
    )


def _parts(value: Input) -> list[Part]:
    inner = value["collection"]
    return [Part(collection_name(inner), ("collection",), inner)]


FORMAT: Final = Format("wrapper", _recognizes, parts=_parts)
