"""Small collections that mutations start from: parts of those of this project and of the corpus."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parents[2]
CORPUS: Final = HERE.parent / "shared" / "corpus" / "open"
_LONGEST: Final = 3_000
"""Characters of a seed; more is cut, so that one costs milliseconds."""
_FORMATS: Final = HERE / "tests" / "postman" / "formats"


class Seeds:
    """Draws a part of a collection."""

    def __init__(
        self, chance: random.Random, *, corpus: bool = True, each: int = 8
    ) -> None:
        """Take `each` parts of every collection; those of the corpus too, where it is."""
        paths = [*sorted((HERE / "collections").glob("*.json")), _FORMATS / "v1.json"]
        if corpus and CORPUS.is_dir():
            paths += sorted(CORPUS.glob("*.json"))
        self._parts = []
        for path in paths:
            found = json.loads(path.read_text(encoding="utf-8-sig"))
            self._parts += [json.dumps(cut(found, chance)) for _ in range(each)]

    def __len__(self) -> int:
        return len(self._parts)

    def draw(self, chance: random.Random) -> Any:
        """Return a collection of one to three requests, sometimes as a dump of several."""
        part = json.loads(chance.choice(self._parts))
        shape = chance.random()
        if shape < 0.02:
            return {"collection": part}
        if shape < 0.04:
            other = json.loads(chance.choice(self._parts))
            environment = {"name": "e", "values": [{"key": "a", "value": "b"}]}
            return {
                "version": 1,
                "collections": [part, other],
                "environments": [environment],
            }
        return part


def cut(found: Any, chance: random.Random) -> Any:
    """Return a collection with a few of its requests, in their folders, and short texts."""
    if isinstance(found, dict) and isinstance(found.get("collection"), dict):
        found = found["collection"]
    if isinstance(found, dict) and "requests" in found:
        some = _some(found["requests"], chance)
        found = {**found, "requests": some, "order": [one.get("id") for one in some]}
        return _short({**found, "folders": found.get("folders", [])[:2]})
    return _short(_folder(found, chance))


def _folder(found: Any, chance: random.Random) -> Any:
    if not isinstance(found, dict) or not isinstance(found.get("item"), list):
        return found
    items = [_folder(item, chance) for item in _some(found["item"], chance)]
    return {**found, "item": items}


def _some(items: list[Any], chance: random.Random) -> list[Any]:
    count = min(len(items), chance.choice((1, 1, 2, 3)))
    return chance.sample(items, count)


def _short(value: Any, most: int = 12) -> Any:
    if isinstance(value, dict):
        return {key: _short(inner, most) for key, inner in list(value.items())[:25]}
    if isinstance(value, list):
        return [_short(inner, most) for inner in value[:most]]
    return value[:_LONGEST] if isinstance(value, str) else value
