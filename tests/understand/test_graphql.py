"""What a request with a GraphQL body means."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from collgen.build import understand_file
from collgen.generate import generate
from tests.small import collection
from tests.understand.reading import request, understood


def _graphql(query: str, variables: str = "") -> dict[str, Any]:
    return {"mode": "graphql", "graphql": {"query": query, "variables": variables}}


@pytest.mark.parametrize(
    ("method", "variables", "code"),
    [
        ("POST", '{"id": 1}', ""),
        ("POST", "", ""),
        ("POST", '{"id": ', "graphql-variables"),
        ("POST", "[1]", "graphql-variables"),
        ("GET", '{"id": 1}', "body-not-sent"),
    ],
)
def test_what_is_left_out_is_reported(method: str, variables: str, code: str) -> None:
    body = _graphql("query ($id: Int) { boat(id: $id) { name } }", variables)
    content = json.dumps(collection(request(method=method, body=body))).encode()
    understanding = understand_file("-", stdin=BytesIO(content))
    assert [one.code for one in understanding.report.diagnostics] == [code] * bool(code)
    arguments = understanding.api.operations[0].arguments
    assert [one.name for one in arguments] == ([] if method == "GET" else ["id"])


@pytest.mark.parametrize(
    ("name", "query", "classes"),
    [
        ("Get boat", "{ boat { id } }", {"GetBoatResponse", "GetBoatData", "Boat"}),
        ("Boats", "{ boats { id } }", {"BoatsResponse", "BoatsData", "Boat"}),
    ],
)
def test_classes_are_named_after_what_they_hold(
    name: str, query: str, classes: set[str]
) -> None:
    api = understood(request(name, body=_graphql(query)))
    assert {model.name for model in api.models} == classes


def test_guide_of_errors_has_those_of_graphql_where_there_is_some() -> None:
    guide = "docs/guides/errors.md"
    assert (
        "GraphQLError" in generate(understood(request(body=_graphql("{ a }"))))[guide]
    )
    assert "GraphQLError" not in generate(understood(request()))[guide]
