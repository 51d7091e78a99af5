"""An item that is written again means what the file's own means."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

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
    content = re.sub(rb'"/(pictures|data)/', b'"', ZOO.read_bytes())
    requests = _requests(_read(content).root)
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


@pytest.mark.parametrize(
    "folder", ["/C:/Users/me/", "C:\\\\Users\\\\me\\\\", "/home/me/", ""]
)
def test_a_file_is_shown_without_its_folders(folder: str) -> None:
    source = f"{folder}photo.png"
    entries = [
        {"key": "one", "type": "file", "src": source},
        {"key": "two", "type": "file", "src": [source, source]},
    ]
    bodies = [
        {"mode": "formdata", "formdata": entries},
        {"mode": "file", "file": {"src": source}},
    ]
    items = [
        {
            "name": "a",
            "request": {"method": "POST", "url": "https://a.example", "body": body},
        }
        for body in bodies
    ]
    content = json.dumps({"info": {"name": "Files"}, "item": items}).encode()
    shown = json.dumps([item(each) for each in _requests(_read(content).root)])
    assert shown.count('"photo.png"') == 4
    assert "me" not in re.findall(r"\w+", shown)
