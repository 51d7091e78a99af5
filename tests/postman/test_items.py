"""An item that is written again means what the file's own means."""

from __future__ import annotations

import json
from pathlib import Path

from collgen.diagnostics import Report
from collgen.postman import load
from collgen.postman.collection import Collection, Folder, Request
from collgen.postman.items import item

ZOO = Path(__file__).parents[2] / "collections" / "zoo.postman_collection.json"


def _requests(folder: Folder) -> list[Request]:
    found = []
    for each in folder.items:
        found += _requests(each) if isinstance(each, Folder) else [each]
    return found


def _read(content: bytes) -> Collection:
    return load("collection.json", content=content, report=Report()).collection


def test_item_of_each_request_of_the_zoo_reads_back_equal() -> None:
    requests = _requests(_read(ZOO.read_bytes()).root)
    document = {
        "info": {
            "name": "Again",
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": [item(each) for each in requests],
    }
    again = _requests(_read(json.dumps(document).encode()).root)
    assert len(again) > 100
    assert again == requests
