"""What a collection is called, looked up before it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.postman.values import text

if TYPE_CHECKING:
    from collgen.postman.values import Json


def collection_name(value: Json) -> str:
    """Return the name that a collection of version 1 or 2 gives itself, or nothing.

    `{"info": {"name": "Pets"}}` → `Pets`
    """
    if not isinstance(value, dict):
        return ""
    inner = value.get("collection")
    if isinstance(inner, dict) and "info" not in value:
        value = inner
    info = value.get("info")
    name = info.get("name") if isinstance(info, dict) else value.get("name")
    return "" if isinstance(name, dict | list) else text(name).strip()
