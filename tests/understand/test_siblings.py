"""Requests of one endpoint are evidence for each other's types."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.model import Operation
from tests.understand.reading import json_body, parameter, request, response, understood
from tests.understand.test_nesting import outline

URL = "https://api.example.com/orders"


def first(*items: dict[str, Any]) -> Operation:
    return understood(*items).operations[0]


def send(name: str, body: Any, *saved: Any, **spec: Any) -> dict[str, Any]:
    return request(name, *saved, body=json_body(body), **spec)


def test_values_of_siblings_widen_the_types() -> None:
    found = first(
        send("Send", {"rows": 1, "note": "a", "tags": [], "size": 1, "at": None}),
        send(
            "Send more",
            {"rows": 1.5, "note": None, "tags": ["x"], "size": "1", "at": "x"},
        ),
    )
    assert [p.name for p in found.parameters] == ["rows", "note", "tags", "size", "at"]
    assert outline(parameter(found, "rows").schema) == "number"
    assert outline(parameter(found, "note").schema) == "string|null"
    assert outline(parameter(found, "tags").schema) == ["string"]
    # Where siblings show another kind, the request's own value is believed.
    assert outline(parameter(found, "size").schema) == "integer"
    assert outline(parameter(found, "at").schema) == "string|null"


def test_documented_type_is_not_widened_by_siblings() -> None:
    text = "| Name | Type |\n|---|---|\n| rows | integer |"
    found = first(
        send("Send", {"rows": 1}, description=text), send("Send more", {"rows": 1.5})
    )
    assert outline(parameter(found, "rows").schema) == "integer"
    assert parameter(found, "rows").conflicts == ()


@pytest.mark.parametrize(
    "other",
    [
        send("Send nothing at all", {"rows": "many"}, url=f"{URL}/more"),
        send("Send", {"rows": "many"}, method="PUT"),
        send("Send", {"rows": "many", "a": 1, "b": 2, "c": 3}),
        send("Send", {"rows": "many", "method": "orders.drop"}),
        send("Send", {"rows": "many", "method": "orders.add"}, url=f"{URL}?action=drop"),
        send("Send invalid rows", {"rows": "many", "method": "orders.add"}),
        send("Send", {"rows": "many", "method": "orders.add"}, response({"error": "no"}, 422)),
        request("Send", body={"mode": "urlencoded", "urlencoded": [{"key": "rows", "value": "x"}]}),
    ],
)  # fmt: skip
def test_other_calls_are_no_siblings(other: dict[str, Any]) -> None:
    found = first(send("Send", {"rows": 1, "method": "orders.add"}), other)
    assert outline(parameter(found, "rows").schema) == "integer"


def test_path_variables_may_have_other_names() -> None:
    found = first(
        request("Get", method="GET", url=f"{URL}/:id"),
        request(
            "Get one",
            response({"id": 1, "name": "x"}),
            method="GET",
            url=f"{URL}/:orderId",
        ),
    )
    assert outline(found.result) == {"id": "integer", "name": "string"}


def test_answers_of_siblings_complete_the_result() -> None:
    found = first(
        request("List", response({"id": 1, "note": None, "size": 2}), method="GET"),
        request("List all", response({"id": 2, "note": "x"}), method="GET"),
        request("List none", response({"total": 0}), method="GET"),
        request(
            "List badly",
            response({"id": "?", "note": "x", "size": 1}, 201),
            method="GET",
        ),
    )
    assert outline(found.result) == {
        "id": "integer",
        "note": "string|null",
        "size?": "integer",
    }
    assert len(found.examples) == 1


def test_new_sibling_renames_and_reorders_nothing() -> None:
    mine = send("Send", {"b": 1, "a": {"x": 1, "y": 2}}, response({"id": 1, "size": 2}))
    before = understood(mine)
    after = understood(mine, send("Send again", {"a": {"y": 1, "z": 2}, "b": 2}))
    assert [m.name for m in after.models][: len(before.models)] == [
        m.name for m in before.models
    ]
    old, new = before.operations[0], after.operations[0]
    assert new.name == old.name
    assert [p.name for p in new.parameters] == [p.name for p in old.parameters]
    assert outline(parameter(new, "a").schema) == {
        "x?": "integer",
        "y?": "integer",
        "z?": "integer",
    }


def test_many_siblings_cost_no_more_than_a_few() -> None:
    items = [send(f"Send {n}", {"rows": n}) for n in range(40)]
    operations = understood(*items, send("Send last", {"rows": "x"})).operations
    assert outline(parameter(operations[0], "rows").schema) == "integer"
    assert outline(parameter(operations[-1], "rows").schema) == "string"


def test_answer_is_named_by_the_request_that_has_it() -> None:
    api = understood(
        request("Ask", method="GET"),
        request("Get order", response({"id": 1, "name": "x", "size": 2}), method="GET"),
    )
    assert [model.name for model in api.models] == ["Order"]
    assert [outline(o.result) for o in api.operations] == [
        {"id": "integer", "name": "string", "size": "integer"}
    ] * 2


def test_the_order_of_the_collection_decides_nothing() -> None:
    """Of many siblings the same ones are looked at, in whatever order they stand."""
    values: list[Any] = [1, None, "x", 1.5, [], {"a": 1}, True]
    own = send("Send", {"rows": None, "kind": "a"})
    others = [send(f"Send {n}", {"rows": one, "kind": "a"}) for n, one in enumerate(values)]  # fmt: skip
    found = {
        repr(outline(parameter(first(own, *order), "rows").schema))
        for order in (others, others[::-1], others[3:] + others[:3])
    }
    assert len(found) == 1
