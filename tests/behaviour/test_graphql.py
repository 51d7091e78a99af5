"""GraphQL: results by their selection, errors in an answer, documents of the caller's own."""

from __future__ import annotations

import asyncio
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder
from tests.small import collection, request

DOCUMENT = "query Q($id: ID!) { boat(id: $id) { name crew { age } } }"
FAILED = {
    "data": {"boat": None},
    "errors": [{"message": "No such boat"}, {"message": "x"}],
}


@pytest.fixture
def harbor(build: Build) -> ModuleType:
    body = {
        "mode": "graphql",
        "graphql": {"query": DOCUMENT, "variables": '{"id": "1"}'},
    }
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    item = request("Get boat", method="POST", url="{{url}}/graphql", body=body)
    return build(collection({"name": "Boats", "item": [item]}, auth=auth))


def test_result_has_the_fields_that_the_document_selects(
    harbor: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    sent.answer(json={"data": {"boat": {"name": "Ark", "crew": {"age": 600}}}})
    answer = harbor.Shop(token="t", transport=transport).boats.get_boat(id="7")
    assert answer.data.boat.crew.age == 600
    assert answer.data.boat.name == "Ark"


def test_errors_of_an_answer_raise_and_keep_the_data(
    harbor: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    client = harbor.Shop(token="t", transport=transport)
    sent.answer(json=FAILED)
    with pytest.raises(
        harbor.GraphQLError, match=r"No such boat \(and 1 more\)"
    ) as caught:
        client.boats.get_boat(id="7")
    assert caught.value.errors == FAILED["errors"]
    assert caught.value.data == {"boat": None}
    assert isinstance(caught.value, harbor.APIError)
    sent.answer(json=FAILED)
    options = harbor.RequestOptions(partial=True)
    both = client.boats.get_boat(id="7", options=options)
    assert both.to_dict() == FAILED


@pytest.mark.parametrize("answer", [{"data": {"a": 1}, "errors": []}, [1], None])
def test_other_answers_are_results(
    harbor: ModuleType, sent: Recorder, transport: httpx2.MockTransport, answer: Any
) -> None:
    sent.answer(json=answer)
    assert harbor.Shop(token="t", transport=transport).graphql("{ a }") == answer


def test_own_document_goes_with_the_clients_credentials(
    harbor: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    client = harbor.Shop(token="t", transport=transport)
    sent.answer(json={"data": {"boats": [1]}})
    found = client.graphql("query($n: Int) { boats(first: $n) }", {"n": 1})
    assert found == {"data": {"boats": [1]}}
    assert sent.request.headers["authorization"] == "Bearer t"
    assert sent.target == "https://a.example/graphql"
    assert sent.json == {
        "query": "query($n: Int) { boats(first: $n) }",
        "variables": {"n": 1},
    }
    sent.answer(json=FAILED)
    with pytest.raises(harbor.GraphQLError):
        asyncio.run(
            harbor.AsyncShop(token="t", transport=transport).graphql("{ boats }")
        )
