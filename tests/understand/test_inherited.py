"""What descriptions of folders and of the collection say for the requests below them."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.model import Operation
from tests.understand.reading import json_body, parameter, request, response, understood

TABLE = "| Name | Type | Required | Description |\n|---|---|---|---|\n"
QUERY = {
    "raw": "https://a.example/orders?rows=3",
    "query": [{"key": "rows", "value": "3"}],
}


def below(description: str, item: dict[str, Any], inner: str = "") -> Operation:
    folder = {"name": "Orders", "description": inner, "item": [item]}
    info = {"name": "Shop", "description": description}
    (operation,) = understood(folder, info=info).operations
    return operation


def told(operation: Operation) -> dict[str, dict[str, object]]:
    return {
        p.name: {f.word: f.value for f in reversed(p.facts)}
        for p in operation.parameters
    }


def test_rows_of_a_folder_complete_what_a_request_has() -> None:
    row = f"{TABLE}| rows | integer | yes | Rows, at most 50 |\n| page | integer | no | The page |"
    found = below(row, request(method="GET", url=QUERY))
    assert told(found) == {"rows": {"type": "integer", "maximum": 50}}
    rows = parameter(found, "rows")
    assert rows.description == "Rows, at most 50"
    assert not rows.required
    assert {f.place.pointer for f in rows.facts} == {("info", "description")}


def test_nearer_words_come_first() -> None:
    far = f"{TABLE}| rows | integer | | Rows, at most 50 |"
    near = f"{TABLE}| rows | integer | | Rows, at most 20 |"
    own = f"{TABLE}| rows | | | Own words |"
    found = below(far, request(method="GET", url=QUERY, description=own), inner=near)
    assert told(found)["rows"] == {"type": "integer", "maximum": 20}
    assert parameter(found, "rows").description == "Own words"


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("## Query parameters of all requests", ["rows", "trace"]),
        ("Every request takes these query parameters:", ["rows", "trace"]),
        ("## Common query parameters", ["rows", "trace"]),
        ("## Query parameters", ["rows"]),
        ("## Response fields of all requests", ["rows"]),
    ],
)
def test_only_what_every_request_takes_is_added(heading: str, names: list[str]) -> None:
    text = f"{heading}\n\n{TABLE}| trace | string | no | Is logged |"
    found = below(text, request(method="GET", url=QUERY))
    assert [p.name for p in found.parameters] == names


def test_headers_that_are_sent_anyway_are_not_added() -> None:
    rows = "| Authorization | string | yes | |\n| Accept | string | yes | |\n| X-Trace | string | no | |"
    text = f"## Headers of every request\n\n{TABLE}{rows}"
    assert [p.name for p in below(text, request()).parameters] == ["X-Trace"]


@pytest.mark.parametrize(
    "heading",
    ["## Status codes", "## Rate limits", "## Environments", "## Errors"],
)
def test_other_tables_of_a_collection_say_nothing_of_arguments(heading: str) -> None:
    text = f"{heading}\n\n| Code | Description |\n|---|---|\n| rows | Too many rows, at most 9 |"
    assert told(below(text, request(method="GET", url=QUERY))) == {"rows": {}}


@pytest.mark.parametrize(
    "heading", ["## Order state values", "## Values of `state`", "## Possible states"]
)
def test_set_of_values_belongs_to_what_its_heading_names(heading: str) -> None:
    text = f"{heading}\n\n| Value | Meaning |\n|---|---|\n| open | Still open |\n| shut | Done |"
    name = "order_state" if "Order" in heading else "state"
    found = below("", request(body=json_body({name: "open", "other": "x"})), inner=text)
    assert parameter(found, name).schema.enum == ("open", "shut")
    assert parameter(found, "other").schema.enum == ()


STATUS = "### Order status\n\n* OPEN - still open\n* SHUT - done"


@pytest.mark.parametrize("where", ["own", "inner", "outer"])
@pytest.mark.parametrize(
    ("body", "path", "values"),
    [
        ({"order_status": "OPEN"}, ("order_status",), ("OPEN", "SHUT")),
        ({"it": {"orderStatus": "OPEN"}}, ("it", "orderStatus"), ("OPEN", "SHUT")),
        # The nearest wrong ones: other types, another name, two of the name.
        ({"order_status": {"a": 1}}, ("order_status",), ()),
        ({"it": {"orderStatus": 3}}, ("it", "orderStatus"), ()),
        ({"it": {"orders": "OPEN"}}, ("it", "orders"), ()),
        ({"a": {"orderStatus": "X"}, "b": {"orderStatus": "X"}}, ("a", "orderStatus"), ()),
    ],
)  # fmt: skip
def test_list_of_values_belongs_to_the_field_that_its_heading_names(
    where: str, body: Any, path: tuple[str, ...], values: tuple[str, ...]
) -> None:
    own = STATUS if where == "own" else ""
    item = request("Send", response(body), description=own, body=json_body(body))
    texts = {where: STATUS} if where != "own" else {}
    found = below(texts.get("outer", ""), item, inner=texts.get("inner", ""))
    schema = parameter(found, path[0]).schema
    answered = next(p.schema for p in found.result.properties if p.name == path[0])  # type: ignore[union-attr]
    for name in path[1:]:
        schema = next(p.schema for p in schema.properties if p.name == name)
        answered = next(p.schema for p in answered.properties if p.name == name)
    assert (schema.enum, answered.enum) == (values, values)
    assert not schema.open_enum
    assert answered.open_enum is bool(values)


def test_fields_of_the_folders_things_describe_the_answer() -> None:
    text = "## Data model\n\n| Field | Type | Description |\n|---|---|---|\n"
    rows = "| id | integer | The id |\n| total | number | In cents |\n| note | string | A note |"
    item = request(
        "Get order", response({"data": [{"id": 1, "total": 2}]}), method="GET"
    )
    result = below(text + rows, item).result
    assert result is not None
    items = result.properties[0].schema.items
    assert items is not None
    assert [(p.name, p.schema.type, p.description) for p in items.properties] == [
        ("id", ("integer",), "The id"),
        ("total", ("number",), "In cents"),
    ]


MODEL_ROWS = (
    "| id | integer | The id |\n| total | number | In cents |\n| kind | string | |\n"
)
MORE = "| note | string | A note |\n| stock | integer | |"


@pytest.mark.parametrize(
    ("title", "rows", "answer", "more"),
    [
        ("Data model", MORE, {"id": 1, "total": 2, "kind": "a"}, ["note", "stock"]),
        ("Attributes", MORE, {"id": 1, "total": 2, "kind": "a"}, ["note", "stock"]),
        (
            "The order object",
            MORE,
            [{"id": 1, "total": 2, "kind": "a"}],
            ["note", "stock"],
        ),
        # What is sent alone, or stands with what is linked.
        (
            "Data model",
            (
                "| pin | string | Required. |\n| code | string | Never returned. |\n"
                "| buyer.email | string | |"
            ),
            {"id": 1, "total": 2, "kind": "a"},
            [],
        ),
        # The nearest wrong readings: too little in common, another thing's name, arguments.
        ("Data model", MORE, {"id": 1, "total": 2}, []),
        (
            "Data model",
            MORE,
            {"id": 1, "total": 2, "kind": "a", "more": {"note": 1}},
            ["stock"],
        ),
        ("Data model", MORE, {"id": 1, "a": 1, "b": 1, "c": 1, "d": 1}, []),
        ("Parameters", MORE, {"id": 1, "total": 2, "kind": "a"}, []),
        (
            "Data model",
            "\n## Data model\n\n| Field | Type | Description |\n|---|---|---|\n" + MORE,
            {"id": 1, "total": 2, "kind": "a"},
            [],
        ),
    ],
)
def test_data_model_of_a_folder_tells_also_what_no_answer_has(
    title: str, rows: str, answer: Any, more: list[str]
) -> None:
    text = f"## {title}\n\n| Field | Type | Description |\n|---|---|---|\n"
    item = request("Get order", response(answer), method="GET")
    operation = below(text + MODEL_ROWS + rows, item)
    assert operation.parameters == ()
    result = operation.result
    assert result is not None
    members = (result.items or result).properties
    known = answer[0] if isinstance(answer, list) else answer
    assert [p.name for p in members] == [*known, *more]
    assert not any(p.required for p in members if p.name in more)
