"""One request as Postman's API answers it (`GET /collections/{id}/requests/{id}`)."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from collgen.diagnostics import Report
from collgen.postman import load, locate
from collgen.postman.collection import Request
from collgen.postman.formats import formats

ANSWER: dict[str, Any] = {
    "model_id": "1",
    "meta": {"model": "request", "action": "find"},
    "data": {
        "id": "1",
        "name": "Create a pet",
        "method": "post",
        "url": "https://a.example/pets",
        "headers": "Content-Type: application/json\n",
        "dataMode": "raw",
        "rawModeData": '{"name": "Tom"}',
    },
}


def test_the_request_is_read() -> None:
    stdin = io.BytesIO(json.dumps(ANSWER).encode())
    [request] = load("-", stdin=stdin, report=Report()).collection.root.items
    assert isinstance(request, Request)
    assert request.name == "Create a pet"
    assert request.spec.method == "POST"
    assert request.spec.body is not None
    assert request.spec.body.raw == '{"name": "Tom"}'
    assert request.pointer == ("data",)


def test_places_lead_into_it() -> None:
    report = Report()
    answer = {**ANSWER, "data": {**ANSWER["data"], "headers": 3}}
    stdin = io.BytesIO(json.dumps(answer, indent=1).encode())
    document = load("-", stdin=stdin, report=report)
    [found] = locate(document.source, report)
    assert str(found.location) == "-:12:14: data.headers"


@pytest.mark.parametrize("value", [ANSWER, {**ANSWER, "revision": 2}])
def test_no_other_format_recognizes_it(value: Any) -> None:
    assert [f.name for f in formats() if f.recognizes(value)] == [
        "answer of Postman's API"
    ]
