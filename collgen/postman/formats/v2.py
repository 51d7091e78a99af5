"""Version 2.0 and 2.1: a collection, and its bare parts: a folder, a request, a list of items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.postman.formats.format import Format, Input
from collgen.postman.tree import Origin, read_collection, read_item, read_items

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.postman.collection import Collection


def _recognizes(value: Input) -> bool:
    if isinstance(value, list):
        items = [item for item in value if isinstance(item, dict)]
        return not any("info" in item for item in items) and any(
            "request" in item or "item" in item for item in items
        )
    if not isinstance(value, dict):
        return False
    return (
        "item" in value
        or isinstance(value.get("info"), dict)
        or value.get("request") is not None
    )


def _read(value: Input, origin: Origin, report: Report) -> Collection:
    if isinstance(value, list):
        return read_items(value, origin, report)
    if "item" not in value and value.get("request") is not None:
        return read_item(value, origin, report)
    return read_collection(value, origin, report)


FORMAT: Final = Format("v2", _recognizes, read=_read)
