"""Nested names and response fields: rows of a table onto the types that examples gave."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.inspect import schema_json
from collgen.model import Operation, Property, Schema
from tests.understand.reading import json_body, parameter, request, response, understood

ARGUMENTS = "| Name | Type | Required | Description |\n|---|---|---|---|\n"
FIELDS = "### Response\n\n| Field | Type | Description |\n|---|---|---|\n"


def operation(
    description: str, *answers: Any, body: Any = None, **spec: Any
) -> Operation:
    if body is not None:
        spec["body"] = json_body(body)
    saved = [response(answer) for answer in answers]
    return understood(
        request("Send", *saved, description=description, **spec)
    ).operations[0]


def outline(schema: Schema | None) -> Any:
    """Return a type in a few words: `integer?` is one that may be left out."""
    if schema is None:
        return None
    if schema.properties:
        return {
            p.name + ("" if p.required else "?"): outline(p.schema)
            for p in schema.properties
        }
    if schema.items is not None:
        return [outline(schema.items)]
    if schema.additional is not None:
        return {"*": outline(schema.additional)}
    return "|".join(schema.type) or "any"


def member(schema: Schema | None, *names: str) -> Property:
    found = None
    for name in names:
        assert schema is not None
        schema = schema.items or schema
        found = next(p for p in schema.properties if p.name == name)
        schema = found.schema
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("rows", "body", "expected"),
    [
        (
            "| customer | object | yes | |\n| customer.email | string | yes | |\n| customer.age | integer | no | |",
            {"customer": {"email": "a@b.example", "age": 3}},
            {"email": "string", "age?": "integer"},
        ),
        (
            "| customer.email | string | yes | |\n| customer.age | integer | no | |",
            {"other": 1},
            {"email": "string", "age?": "integer"},
        ),
        (
            "| customer | object | yes | |\n| ↳ email | string | yes | |\n| ↳ age | integer | no | |",
            {"customer": {"email": "a@b.example"}},
            {"email": "string", "age?": "integer"},
        ),
        (
            "| customer[email] | string | yes | |\n| customer[address][city] | string | no | |",
            {"customer": {"email": "a@b.example", "address": {"city": "Bonn"}}},
            {"email": "string", "address?": {"city?": "string"}},
        ),
        (
            "| customer[].id | integer | yes | |\n| customer[].tags | array of strings | no | |",
            {"customer": [{"id": 1}]},
            [{"id": "integer", "tags?": ["string"]}],
        ),
        (
            "| customer | object | no | |\n| customer.cards[] | array | no | |\n| customer.cards[].no | string | no | |",
            {"other": 1},
            {"cards?": [{"no?": "string"}]},
        ),
        # Examples alone do not say that a caller has to give anything.
        ("", {"customer": {"id": 1, "names": [{"first": "A"}]}}, {"id?": "integer", "names?": [{"first?": "string"}]}),
        (
            "| customer[0].id | integer | yes | |",
            {"other": 1},
            [{"id": "integer"}],
        ),
        (
            "| customer.id | integer | yes | |",
            {"customer": [{"id": 1}]},
            [{"id": "integer"}],
        ),
        # A name that only one object inside the body has is that object's.
        (
            "| email | string | no | |",
            {"customer": {"email": "a@b.example"}},
            {"email?": "string"},
        ),
        # The collection's own value stays valid, in the type that it has.
        (
            "| customer.age | integer | yes | |",
            {"customer": {"age": "3"}},
            {"age": "integer|string"},
        ),
        # What the working example does without is not required.
        (
            "| customer.id | integer | yes | |\n| customer.age | integer | yes | |",
            {"customer": {"id": 1}},
            {"id": "integer", "age?": "integer"},
        ),
    ],
)  # fmt: skip
def test_nested_rows_type_the_body(rows: str, body: Any, expected: Any) -> None:
    found = operation(ARGUMENTS + rows, body=body)
    assert outline(parameter(found, "customer").schema) == expected
    assert not any("." in p.name or "[" in p.name for p in found.parameters)


def test_nested_facts_have_description_source_and_place() -> None:
    row = "| customer.kind | string | no | Allowed values: `person`, `firm`. |"
    found = operation(ARGUMENTS + row, body={"customer": {"kind": "person"}})
    kind = member(parameter(found, "customer").schema, "kind")
    assert kind.description == "Allowed values: `person`, `firm`."
    assert kind.schema.enum == ("person", "firm")
    assert not kind.schema.open_enum
    assert {(f.word, f.source, f.place.line) for f in kind.facts} >= {
        ("required", "table", 2),
        ("enum", "prose", 2),
    }


def test_example_outside_a_nested_set_leaves_it_open() -> None:
    row = "| customer.kind | string | no | Allowed values: `person`, `firm`. |"
    found = operation(ARGUMENTS + row, body={"customer": {"kind": "club"}})
    assert member(parameter(found, "customer").schema, "kind").schema.open_enum


def test_rows_of_a_list_body_type_its_items() -> None:
    rows = "| id | integer | yes | |\n| note | string | no | |"
    found = operation(ARGUMENTS + rows, body=[{"id": 1}])
    assert outline(found.parameters[0].schema) == [{"id": "integer", "note?": "string"}]


def test_form_and_query_keep_bracketed_names() -> None:
    text = f"### Query parameters\n\n{ARGUMENTS}| filter[status] | string | no | |"
    found = operation(text, method="GET")
    assert [(p.name, p.location) for p in found.parameters] == [
        ("filter[status]", "query")
    ]


@pytest.mark.parametrize(
    ("rows", "answers", "expected"),
    [
        (
            "| id | integer | The id |\n| note | string | A note |",
            [{"id": 1}],
            {"id": "integer", "note?": "string"},
        ),
        # Through an envelope, and through a list.
        (
            "| id | integer | |\n| name | string | |",
            [{"status": "ok", "data": {"id": 1, "name": None}}],
            {"status": "string", "data": {"id": "integer", "name": "string|null"}},
        ),
        (
            "| id | integer | |\n| size | number | |",
            [[{"id": 1, "size": 2}]],
            [{"id": "integer", "size": "number"}],
        ),
        # What was answered counts more than the words, which fill in what it leaves open.
        (
            "| id | integer | |\n| tags | array of strings | |\n| at | string | |",
            [{"id": "a1", "tags": [], "at": None}],
            {"id": "string", "tags": ["string"], "at": "string|null"},
        ),
        # Nothing saved: the words alone.
        (
            "| id | integer | |\n| owner.name | string | |",
            [],
            {"id?": "integer", "owner?": {"name?": "string"}},
        ),
        # Fields of something else.
        ("| foo | integer | |\n| bar | string | |", [{"id": 1}], {"id": "integer"}),
    ],
)
def test_response_fields_complete_the_result(
    rows: str, answers: Any, expected: Any
) -> None:
    found = operation(FIELDS + rows, *answers)
    assert outline(found.result) == expected
    assert found.parameters == ()


def test_response_enum_is_open_and_description_is_kept() -> None:
    rows = "| state | string | State of it. Allowed values: `open`, `shut`. |"
    api = understood(
        request("Get door", response({"state": "open"}), description=FIELDS + rows)
    )
    (model,) = api.models
    state = model.properties[0]
    assert (state.schema.enum, state.schema.open_enum) == (("open", "shut"), True)
    assert state.description.startswith("State of it.")
    assert schema_json(state.schema)["x-open-enum"] is True


def test_documented_fields_make_no_other_model() -> None:
    rows = "| id | integer | The id |\n| note | string | A note |"
    answer = {"id": 1, "name": "x", "size": 2}
    api = understood(
        request("Get order", response(answer), description=FIELDS + rows, method="GET"),
        request("Update order", response(answer)),
    )
    assert [model.name for model in api.models] == ["Order"]
    assert [p.name for p in api.models[0].properties] == ["id", "name", "size", "note"]


def test_error_and_callback_fields_are_not_the_results() -> None:
    rows = "| Field | Type | Description |\n|---|---|---|\n| id | integer | It |\n"
    for title in (
        "### Error response",
        "### Webhook payload",
        "### Callback parameters",
    ):
        found = operation(f"{title}\n\n{rows}")
        assert (outline(found.result), found.parameters) == ("any", ())


def test_comments_in_the_body_tell_what_no_table_does() -> None:
    raw = """{
        "amount": 100, // In cents. Required.
        "kind": "red", // Allowed values: red, green
        "buyer": {
            "mail": "x" // Optional. Where the receipt goes
        },
        "note": "" // From the comment
    }"""
    text = ARGUMENTS + "| note | string | no | From the table |"
    options = {"raw": {"language": "json"}}
    sent = understood(
        request(description=text, body={"mode": "raw", "raw": raw, "options": options}),
        every_source=True,
    ).operations[0]
    amount, kind = parameter(sent, "amount"), parameter(sent, "kind")
    assert (amount.required, amount.schema.unit) == (True, "cents")
    assert amount.description == "In cents. Required."
    told = next(fact for fact in amount.facts if fact.word == "required")
    assert (told.source, told.place.pointer[-2:], told.place.line) == (
        "prose",
        ("body", "raw"),
        1,
    )
    assert kind.schema.enum == ("red", "green")
    (mail,) = parameter(sent, "buyer").schema.properties
    assert (mail.required, mail.description) == (
        False,
        "Optional. Where the receipt goes",
    )
    assert parameter(sent, "note").description == "From the table"


def test_comments_in_a_body_that_is_a_list_tell_of_its_items() -> None:
    raw = '[\n{"size": 1 // In cm\n}]'
    options = {"raw": {"language": "json"}}
    body = {"mode": "raw", "raw": raw, "options": options}
    sent = understood(request(body=body)).operations[0]
    items = parameter(sent, "body").schema.items
    assert items is not None
    assert [p.description for p in items.properties] == ["In cm"]
