"""The collections to check: which there are, how many requests each has, and a varied few of them.

Nothing here uses collgen, so that what it counts is a second opinion.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

_LARGEST_OF_A_SAMPLE = 400_000
"""Bytes. A sample is varied, not heavy."""

_MARKS = ("UTF-16", (b"\xff\xfe", b"\xfe\xff"))


@dataclass(frozen=True)
class Input:
    """One collection and what a look at its JSON tells."""

    path: Path
    package: str
    size: int
    requests: int
    features: frozenset[str]

    @property
    def name(self) -> str:
        return self.path.name


def corpus_folder() -> Path | None:
    """Return the folder of real collections: `$COLLGEN_CORPUS`, or the one beside the checkout."""
    given = os.environ.get("COLLGEN_CORPUS")
    folder = Path(given) if given else ROOT.parent / "shared" / "corpus" / "open"
    return folder if folder.is_dir() else None


def inputs(folders: list[Path]) -> list[Input]:
    """Return the collections of format 2 in these folders, by name."""
    found: list[Input] = []
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            document = _collection(path.read_bytes())
            if document is not None:
                found.append(_input(path, document, len(found)))
    return found


def others(folders: list[Path], first: int) -> list[Input]:
    """Return the collections of format 1 and 3, numbered from `first`."""
    found: list[Input] = []
    for folder in folders:
        for path in sorted([*folder.glob("*.json"), *folder.glob("*.v3")]):
            requests = _requests_of_v3(path) if path.is_dir() else _requests_of_v1(path)
            if requests is not None:
                package = _package(path, first + len(found))
                features = frozenset({f"format {'3' if path.is_dir() else '1'}"})
                size = path.stat().st_size
                found.append(Input(path, package, size, requests, features))
    return found


def _requests_of_v1(path: Path) -> int | None:
    document = json.loads(_text(path.read_bytes()))
    if not isinstance(document, dict) or "item" in document:
        return None
    requests = document.get("requests")
    return len(requests) if isinstance(requests, list) else None


def _requests_of_v3(path: Path) -> int:
    return sum(1 for _ in path.rglob("*.request.yaml"))


def sample(all_inputs: list[Input], count: int) -> list[Input]:
    """Return `count` of them that have as many different features as possible, always the same.

    Each next one adds most to what was seen least; names decide ties, by their hash.
    """
    waiting = [one for one in all_inputs if one.size <= _LARGEST_OF_A_SAMPLE]
    waiting.sort(key=lambda one: hashlib.sha256(one.name.encode()).digest())
    seen: dict[str, int] = {}
    chosen: list[Input] = []
    while waiting and len(chosen) < count:
        best = max(
            waiting, key=lambda one: sum(4.0 ** -seen.get(f, 0) for f in one.features)
        )
        waiting.remove(best)
        chosen.append(best)
        for feature in best.features:
            seen[feature] = seen.get(feature, 0) + 1
    return chosen


def _collection(data: bytes) -> dict[str, Any] | None:
    document = json.loads(_text(data))
    if isinstance(document, dict):
        document = document.get("collection", document)
    if isinstance(document, dict) and "info" in document and "item" in document:
        return document
    return None


def _text(data: bytes) -> str:
    encoding, marks = _MARKS
    return data.decode(encoding if data.startswith(marks) else "utf-8-sig")


def _package(path: Path, number: int) -> str:
    words = re.sub(r"[^a-z0-9]+", "_", path.stem.lower()).strip("_")
    return f"c{number:03}_{words}"[:48].strip("_")


def _input(path: Path, document: dict[str, Any], number: int) -> Input:
    size = path.stat().st_size
    requests = [node for node in _items(document) if "request" in node]
    features = {f"size {size.bit_length()}", f"requests {len(requests).bit_length()}"}
    features |= {
        feature for node in _items(document) for feature in _features_of_item(node)
    }
    features |= {f"auth {kind}" for kind in _auths(document)}
    if re.search(r"\|\s*:?-{3,}", json.dumps(document)):
        features.add("table")
    return Input(
        path,
        _package(path, number),
        size,
        len(requests),
        frozenset(features),
    )


def _items(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every request and every folder."""
    waiting = list(document["item"] or [])
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.get("item") or [])


def _auths(document: dict[str, Any]) -> Iterator[str]:
    for holder in (document, *_items(document)):
        request = holder.get("request")
        for auth in (
            holder.get("auth"),
            request.get("auth") if isinstance(request, dict) else None,
        ):
            if isinstance(auth, dict):
                yield str(auth.get("type"))


def _features_of_item(node: dict[str, Any]) -> Iterator[str]:
    if not str(node.get("name", "")).isascii():
        yield "name not ASCII"
    if node.get("event"):
        yield "script"
    request = node.get("request")
    if not isinstance(request, dict):
        yield "folder" if "item" in node else "request as text"
        return
    yield f"method {request.get('method')}"
    url = request.get("url")
    yield f"url {type(url).__name__}"
    if isinstance(url, dict):
        yield from (
            f"url {key}"
            for key in ("query", "variable", "port", "hash")
            if url.get(key)
        )
    body = request.get("body")
    if isinstance(body, dict):
        yield f"body {body.get('mode')}"
    for response in node.get("response") or []:
        yield f"code {response.get('code')}"
        yield f"language {response.get('_postman_previewlanguage')}"
