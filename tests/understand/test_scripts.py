"""Assertions of test scripts, read as text."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.model import Operation
from collgen.postman.collection import Script
from collgen.understand.evidence.scripts import Asserted, read_tests
from tests.growth import MOST_GROWTH, growth
from tests.understand.reading import request, response, understood
from tests.understand.test_nesting import outline

NUMBER = ["integer", "number"]


def asserted(*lines: str) -> Asserted:
    return read_tests([Script("test", "\n".join(lines), ("event", 0))])


def statuses(text: str) -> list[object]:
    return [fact.value for fact in asserted(text).statuses]


def fields(*lines: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for row in asserted(*lines).fields:
        types = [fact.value for fact in row.facts if fact.word == "type"]
        found[row.name] = types[0] if types else found.get(row.name)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pm.response.to.have.status(201);", [201]),
        ("pm.expect(pm.response.code).to.equal(204)", [204]),
        ("pm.expect(pm.response.code).to.eql(404);", [404]),
        ("pm.expect(pm.response.code).to.be.oneOf([200, 201]);", [200, 201]),
        ('tests["Created"] = responseCode.code === 201;', [201]),
        ("pm.response.to.not.have.status(500);", []),
        ("pm.response.not.to.have.status(500);", []),
        ("// pm.response.to.have.status(201);", []),
        ("/* pm.response.to.have.status(201); */", []),
        ("pm.response.to.have.status(expected);", []),
        ('pm.response.to.have.status("OK");', []),
    ],
)
def test_statuses(text: str, expected: list[object]) -> None:
    assert statuses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pm.expect(json.id).to.be.a('string');", {"id": "string"}),
        ("pm.expect(json.ids).to.be.an('array');", {"ids": "array"}),
        ("pm.expect(json.size).to.be.a('number');", {"size": NUMBER}),
        ("pm.expect(json.open).to.be.true;", {"open": "boolean"}),
        ("pm.expect(json.data.id).to.exist;", {"data.id": None}),
        ("pm.expect(json['data'].id).to.not.be.undefined;", {"data.id": None}),
        ("pm.expect(json.id).to.not.be.null;", {"id": None}),
        ("pm.expect(json.id).not.equal(undefined);", {"id": None}),
        ("pm.expect(json).to.have.property('id');", {"id": None}),
        ("pm.expect(json).to.have.property('id', 3);", {"id": NUMBER}),
        ("pm.expect(json.data).to.have.property('state', 'open');", {"data.state": "string"}),
        ("pm.expect(json).to.have.nested.property('a.b');", {"a.b": None}),
        ("pm.expect(json).to.have.all.keys('a', 'b');", {"a": None, "b": None}),
        ("pm.expect(json.items[0].id).to.eql('x');", {"items.[].id": "string"}),
        ("pm.expect(json.items.length).to.be.above(0);", {"items": None}),
        ("pm.expect(pm.response.json().id).to.eql(3, 'an id');", {"id": NUMBER}),
        ("pm.expect(json.id).to.eql(pm.variables.get('id'));", {"id": None}),
        # Not there, or of something else.
        ("pm.expect(json.id).to.eql(undefined);", {}),
        ("pm.expect(json).to.not.have.property('id');", {}),
        ("pm.expect(json.id).to.not.eql(3);", {}),
        ("pm.expect(json).to.have.any.keys('a', 'b');", {}),
        ("pm.expect(headers['accept']).to.eql('x');", {}),
        ("pm.expect(other.id).to.be.a('string');", {}),
        ("// pm.expect(json.id).to.be.a('string');", {}),
    ],
)  # fmt: skip
def test_fields(text: str, expected: dict[str, object]) -> None:
    assert fields("const json = pm.response.json();", text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "var body = pm.response.json().data;",
        "let body = JSON.parse(responseBody).data;",
        "const whole = pm.response.json();\nconst body = whole.data;",
        "const whole = pm.response.json()\nconst body = whole['data']",
    ],
)
def test_names_of_the_body(line: str) -> None:
    assert fields(line, "pm.expect(body.id).to.be.a('string')") == {"data.id": "string"}


def test_only_tests_are_read() -> None:
    script = Script("prerequest", "pm.response.to.have.status(201);")
    assert read_tests([script]) == Asserted()


def operation(script: list[str], *saved: Any) -> Operation:
    item = request("Get order", *saved, method="GET")
    event = [{"listen": "test", "script": {"exec": script}}]
    return understood({**item, "event": event}).operations[0]


JSON = "const json = pm.response.json();"
ID = "pm.expect(json.id).to.be.a('string');"


def test_asserted_fields_type_the_result() -> None:
    found = operation([JSON, ID, "pm.expect(json.size).to.exist;"])
    assert outline(found.result) == {"id": "string", "size": "any"}
    assert found.result is not None
    fact = found.result.properties[0].facts[0]
    assert (fact.word, fact.source, fact.place.line) == ("required", "script", 1)
    assert fact.place.pointer[-4:] == ("event", 0, "script", "exec")


def test_examples_keep_their_types() -> None:
    checks = [
        JSON,
        ID,
        "pm.expect(json.size).to.be.a('number');",
        "pm.expect(json.at).to.exist;",
    ]
    found = operation(checks, response({"id": 7, "size": 2}))
    assert outline(found.result) == {"id": "integer", "size": "integer", "at": "any"}


def test_asserted_status_is_told_with_its_source() -> None:
    found = operation(
        ["pm.response.to.have.status(202);"], response({"error": "x"}, 404)
    )
    assert [r.status for r in found.responses] == [404, 202]
    assert found.responses[1].facts[0].source == "script"


def test_fields_of_an_asserted_failure_are_not_the_results() -> None:
    found = operation(["pm.response.to.have.status(404);", JSON, ID])
    assert outline(found.result) == "any"


def test_asserted_empty_answer_has_no_result() -> None:
    assert operation(["pm.response.to.have.status(204);"]).result is None


@pytest.mark.parametrize(
    "piece", ["/*", "pm.expect(", "expect(a.", "const a = a", "pm.expect(json.a).to.", "json" + ".a" * 40 + " "]
)  # fmt: skip
def test_hostile_script_takes_linear_time(piece: str) -> None:
    def script(size: int) -> str:
        return JSON + "\n" + piece * (size // len(piece))

    assert growth(script, asserted, 60_000) <= MOST_GROWTH
