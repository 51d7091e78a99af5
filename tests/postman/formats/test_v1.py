"""Version 1 means what Postman's own converter makes of it (`make formats-cases` writes that)."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from collgen.diagnostics import CollgenError, Report
from collgen.postman import Document, load, locate
from collgen.postman.collection import Folder, Request
from tests.postman.formats.same import api_of

HERE = Path(__file__).parent


def read(value: Any, report: Report | None = None) -> Document:
    stdin = io.BytesIO(json.dumps(value).encode())
    return load("-", stdin=stdin, report=Report() if report is None else report)


def test_version_1_gives_the_api_of_its_official_conversion() -> None:
    assert api_of(HERE / "v1.json") == api_of(HERE / "v1_converted.json")


def request(own: str, **more: Any) -> dict[str, Any]:
    return {"id": own, "name": own, "url": "https://a.example/x", **more}


def shape(folder: Folder) -> list[Any]:
    return [
        item.name if isinstance(item, Request) else [item.name, shape(item)]
        for item in folder.items
    ]


def test_a_request_that_no_order_lists_is_kept() -> None:
    report = Report()
    folders = [{"id": "f", "name": "F", "order": []}]
    requests = [request("a"), request("b", folder="f"), request("c")]
    document = read(
        {"name": "X", "order": ["c"], "folders": folders, "requests": requests}, report
    )
    assert shape(document.collection.root) == [["F", ["b"]], "c", "a"]
    assert [d.code for d in report] == ["item-unordered"] * 2


def test_folders_in_a_circle_end() -> None:
    folders = [
        {"id": "f", "name": "F", "order": ["a"], "folders_order": ["g"]},
        {"id": "g", "name": "G", "order": ["a"], "folders_order": ["f"]},
        {"id": "h", "name": "H", "folders_order": ["f", "f", "gone"]},
    ]
    value = {"name": "X", "order": [], "folders": folders, "requests": [request("a")]}
    assert shape(read(value).collection.root) == [["H", [["F", [["G", ["a"]]]]]]]


def test_400_nested_folders_are_refused() -> None:
    folders = [
        {"id": f"f{n}", "name": "F", "folders_order": [f"f{n + 1}"]} for n in range(400)
    ]
    value = {"name": "X", "folders": folders, "requests": [request("a")]}
    with pytest.raises(CollgenError, match="nested deeper"):
        read(value)


def test_what_is_no_request_is_left_out_with_its_place() -> None:
    report = Report()
    bad = {"id": "b", "name": "Bad", "url": 3, "headers": 7}
    document = read({"name": "X", "requests": [None, bad, request("a")]}, report)
    assert shape(document.collection.root) == ["Bad", "a"]
    found = [d for d in locate(document.source, report) if d.severity == "error"]
    assert [d.location.path for d in found if d.location] == [
        "request Bad › headers",
        "request Bad › url",
    ]
