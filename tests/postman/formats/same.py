"""The Api of a file, without the places of things in it, to compare with another's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from collgen.build import understand_file
from collgen.inspect import to_json

_PLACES = ("place", "line", "pointer")


def api_of(path: Path, name: str | None = None) -> Any:
    """Return what is understood of a collection."""
    understanding = understand_file(str(path), collection_name=name, every_source=True)
    return without_places(json.loads(json.dumps(to_json(understanding.api))))


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k not in _PLACES}
    return (
        [without_places(each) for each in value] if isinstance(value, list) else value
    )
