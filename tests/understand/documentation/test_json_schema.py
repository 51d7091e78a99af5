"""JSON Schemas in code fences: rows of the body's and the answer's fields."""

from __future__ import annotations

import json
from typing import Any

import pytest

from collgen.model import Place
from collgen.understand.documentation import Documentation, read_documentation
from collgen.understand.documentation.records import DocumentedParameter
from tests.understand.reading import json_body, parameter, request, response, understood


def schema(properties: Any, **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, **more}


def documented(root: Any, lead: str = "### Body") -> Documentation:
    text = root if isinstance(root, str) else json.dumps(root, indent=2)
    return read_documentation(f"Sends it.\n\n{lead}\n\n```json\n{text}\n```\n")


def values_of(rows: tuple[DocumentedParameter, ...]) -> dict[str, dict[str, object]]:
    return {row.name: {f.word: f.value for f in row.facts} for row in rows}


@pytest.mark.parametrize(
    ("written", "facts"),
    [
        ({"type": "integer"}, {"type": "integer"}),
        ({"type": ["string", "null"]}, {"type": ["string", "null"]}),
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": "string", "format": "date"}, {"type": "string", "format": "date"}),
        ({"enum": ["red", "green"]}, {"enum": ["red", "green"]}),
        ({"const": "red"}, {"enum": ["red"]}),
        ({"enum": [{"a": 1}]}, {}),
        (
            {"type": "number", "minimum": 0.5, "maximum": 9},
            {"type": "number", "minimum": 0.5, "maximum": 9},
        ),
        (
            {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^a"},
            {"type": "string", "minLength": 2, "maxLength": 4, "pattern": "^a"},
        ),
        ({"type": "string", "minLength": "2"}, {"type": "string"}),
        ({"type": "boolean", "default": False}, {"type": "boolean", "default": False}),
        (
            {"type": "string", "deprecated": True},
            {"type": "string", "deprecated": True},
        ),
        (
            {"type": "array", "items": {"type": "string"}},
            {"type": "array", "items": "string"},
        ),
        (
            {"anyOf": [{"type": "string"}, {"type": "integer"}]},
            {"type": ["string", "integer"]},
        ),
        ({"anyOf": [{"type": "string"}, {"$ref": "#/no"}]}, {}),
        ({"type": "colour"}, {}),
        ({"$ref": "#/$defs/size"}, {"type": "integer"}),
        ({"$ref": "https://a.example/size.json"}, {}),
        ({"$ref": "#/properties/a"}, {}),  # leads to itself
    ],
)
def test_words_of_a_schema(written: dict[str, Any], facts: dict[str, object]) -> None:
    root = schema({"a": written}, **{"$defs": {"size": {"type": "integer"}}})
    assert values_of(documented(root).parameters)["a"] == facts


@pytest.mark.parametrize(
    ("root", "names"),
    [
        (schema({"a": {"type": "string"}}), ["a"]),
        ({"type": "array", "items": schema({"a": {"type": "string"}})}, ["a"]),
        (schema({"a": schema({"b": {"enum": [1]}})}), ["a", "a.b"]),
        (
            schema({"a": {"type": "array", "items": schema({"b": {"enum": [1]}})}}),
            ["a", "a[].b"],
        ),
        # The nearest wrong readings: what has `properties` and is no schema.
        ({"type": "Feature", "properties": {"a": {"type": "string"}}}, []),
        ({"type": "object", "properties": {"a": {"colour": "red"}}}, []),
        ({"type": "object", "properties": {"a": "string"}}, []),
        ({"type": "object", "properties": ["a"]}, []),
        ({"type": "object", "properties": {}}, []),
        ({"data": schema({"a": {"type": "string"}})}, []),
        ('{"type": "object", "properties": {"a": …}}', []),
        ("[" * 5000 + '"properties"', []),
    ],
)
def test_what_is_a_schema(root: Any, names: list[str]) -> None:
    assert [row.name for row in documented(root).parameters] == names


@pytest.mark.parametrize(
    ("lead", "target"),
    [
        ("### Request body", "parameters"),
        ("Body, as a JSON Schema:", "parameters"),
        ("### Response", "response_fields"),
        ("The response is:", "response_fields"),
        ("### Schema", "uncertain"),
        (
            "### Response\n\nIt.\n\n### Example response\n\nx\n\n### Schema",
            "response_fields",
        ),
        ("### Body\n\nIt.\n\n### JSON Schema", "parameters"),
        ("A sample body is sent that has this JSON schema:", "parameters"),
        ("### Errors\n\nIt.\n\n### JSON Schema", ""),
        ("### Query parameters", ""),
        ("### Example body", ""),
        ("### Webhook events", ""),
    ],
)
def test_the_heading_says_what_a_schema_is_of(lead: str, target: str) -> None:
    found = documented(schema({"a": {"type": "string"}}), lead)
    assert {
        name
        for name in ("parameters", "response_fields", "uncertain")
        if getattr(found, name)
    } == ({target} if target else set())


def test_required_is_what_the_list_names() -> None:
    rows = values_of(
        documented(
            schema(
                {
                    "a": schema({"c": {"type": "string"}}),
                    "b": {"type": "string"},
                },
                required=["b"],
            )
        ).parameters
    )
    assert rows["a"]["required"] is False
    assert rows["b"]["required"] is True
    assert "required" not in rows["a.c"]  # its own object lists none


def test_facts_stand_on_the_line_of_the_key_and_quote_it() -> None:
    root = schema({"a": {"type": "string"}, "b": {"type": "integer", "minimum": 1}})
    row = documented(root).parameters[1]
    assert row.place == Place((), 11)
    assert [fact.quote for fact in row.facts] == ['"type": "integer"', '"minimum": 1']
    assert {fact.source for fact in row.facts} == {"declaration"}


def test_body_and_answer_have_what_their_schemas_say() -> None:
    size = {"type": "integer", "minimum": 1, "description": "How big."}
    body = schema({"size": size, "kind": {"enum": ["a", "b"]}}, required=["size"])
    answer = schema({"id": {"type": "string", "description": "Its number."}})
    description = (
        f"### Body\n\n```json\n{json.dumps(body)}\n```\n\n"
        f"### Response\n\n```json\n{json.dumps(answer)}\n```\n"
    )
    item = request(
        "Send",
        response({"id": "x"}),
        description=description,
        body=json_body({"size": 2}),
    )
    operation = understood(item).operations[0]
    sized = parameter(operation, "size")
    assert sized.required
    assert (sized.schema.minimum, sized.description) == (1, "How big.")
    assert not parameter(operation, "kind").required
    assert parameter(operation, "kind").schema.enum == ("a", "b")
    assert operation.result is not None
    assert operation.result.properties[0].description == "Its number."
