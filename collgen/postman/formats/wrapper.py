"""`{"collection": …}`: what Postman's API answers, around a collection of any version."""

from __future__ import annotations

from typing import Final

from collgen.postman.formats.format import Format, Input, Part


def _recognizes(value: Input) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("collection"), dict)
        and not value.keys() & {"item", "info", "requests", "request"}
    )


def _parts(value: Input) -> list[Part]:
    return [Part("", ("collection",), value["collection"])]


FORMAT: Final = Format("wrapper", _recognizes, parts=_parts)
