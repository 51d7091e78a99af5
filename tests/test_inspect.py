"""What `collgen inspect` says of where things are known from."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from collgen.build import understand_file
from collgen.diagnostics import CollgenError
from collgen.inspect import as_tree, to_json
from collgen.inspect.explain import COLUMNS, explain, places_of
from collgen.inspect.select import choose
from collgen.postman import locations
from tests.corpus.inputs import corpus_folder, inputs, sample
from tests.corpus.sources import KnownFacts, table
from tests.small import query
from tests.understand.reading import understood

ROOT = Path(__file__).parents[1]
ZOO = ROOT / "collections" / "zoo.postman_collection.json"


def known(path: Path) -> KnownFacts:
    found = KnownFacts()
    found.add(to_json(understand_file(str(path), every_source=True).api))
    return found


@pytest.mark.parametrize(
    "path", sorted(ZOO.parent.glob("*.json")), ids=lambda p: p.stem
)
def test_no_fact_is_told_without_a_source(path: Path) -> None:
    found = known(path)
    assert found.facts > found.parameters > 0
    assert found.unsourced == []


@pytest.mark.corpus
def test_no_fact_of_real_collections_is_told_without_a_source() -> None:
    folder = corpus_folder()
    if folder is None:
        pytest.skip("the shared corpus is not here")
    found = KnownFacts()
    for one in sample(inputs([folder]), 12):
        found.merge(known(one.path))
    assert found.parameters > 100
    assert found.unsourced == []


def test_a_fact_without_a_source_is_counted() -> None:
    parameter = {
        "name": "a", "required": False, "description": "", "sources": {"required": ["rule"]},
        "schema": {"type": "string", "title": "Thing", "x-unit": "seconds"},
    }  # fmt: skip
    found = KnownFacts()
    found.add({"operations": [{"path": ["Get"], "parameters": [parameter]}]})
    assert found.unsourced == ["Get › a: type", "Get › a: unit"]
    assert found.by_word == Counter()
    assert list(table(found))[-3] == "1 parameters, 3 facts; facts without a source: 2"


COLLECTION = {
    "info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/"},
    "item": [
        {"name": "Orders", "item": [{
            "name": "List\torders",
            "request": {
                "method": "GET",
                "url": {
                    "raw": "https://a.example/orders/:id?page=1&api_key=s3cr3t-value&on",
                    "host": ["a", "example"], "protocol": "https", "path": ["orders", ":id"],
                    "query": [
                        {"key": "page", "value": "x", "description": "Required. An integer, at most 9."},
                        {"key": "api_key", "value": "s3cr3t-value"},
                        {"key": "pass_code", "value": "\u001b[31m", "disabled": True},
                    ],
                },
                "description": "| Name | Type | Description |\n|--|--|--|\n| page | string | The page |",
            },
        }]},
    ],
}  # fmt: skip

EXPLAINED = """\
Orders › List orders
GET https://a.example/orders/{id}
line 10: client.orders.list_orders

  id (path), any type, required
    presence      required                  url         14        “part of the path”

  page (query), integer or string, required
    description                             entry       26        “Required. An integer, at most 9.”
    type          integer                   entry       26        “integer”
    type          string                    table       42/3      “string”
                  not taken: Postman's own field is believed before a table
    type          string                    example     26        “"x"”
                  the type was widened to admit the example
    presence      required                  entry       26        “Required”
    maximum       9                         entry       26        “at most 9”
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps(COLLECTION, indent=1), encoding="utf-8")
    return path


def lines(path: Path) -> list[str]:
    found = understand_file(str(path), every_source=True)
    where = locations(found.document.source, places_of(found.api.operations))
    return list(explain(found.api.operations, where))


def test_explanation_says_who_said_what_where_and_who_won(shop: Path) -> None:
    assert "\n".join(lines(shop)).startswith(EXPLAINED)


NESTED = {
    "name": "Send",
    "request": {
        "method": "POST", "url": "https://a.example/orders",
        "body": {"mode": "raw", "raw": '{"buyer": {"age": "3"}}'},
        "description": "| Name | Type | Required |\n|--|--|--|\n| buyer.age | integer | yes |\n\n"
        "### Response\n\n| Field | Type |\n|--|--|\n| id | string |\n| at | string |",
    },
    "response": [{"name": "Sent", "code": 200, "body": '{"id": 7}'}],
}  # fmt: skip
EXPLAINED_INSIDE = """\
  buyer.age, integer or string, required
    type          integer                   table       12/3      “integer”
    type          string                    example     8         “3”
                  the type was widened to admit the example
    presence      required                  table       12/3      “yes”

  What it answers
  id, integer
    type          string                    table       12/9      “string”
                  not taken: an answer is believed before a table
    type          integer                   example     18        “7”
  at, string
    type          string                    table       12/10     “string”"""


def test_explanation_tells_of_what_is_inside_of_arguments_and_answers(
    tmp_path: Path,
) -> None:
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"item": [NESTED]}, indent=1), encoding="utf-8")
    assert "\n".join(lines(path)).endswith(EXPLAINED_INSIDE)


def test_explanation_shows_no_secret_and_no_control_character(shop: Path) -> None:
    text = "\n".join(lines(shop))
    assert "s3cr3t" not in text
    assert text.replace("\n", "").isprintable()


def test_explanation_fits_the_terminal() -> None:
    found = lines(ZOO)
    assert len(found) > 200
    assert [line for line in found if len(line) > COLUMNS] == []


def test_sources_are_noted_only_where_they_are_asked_for(shop: Path) -> None:
    [built] = understand_file(str(shop)).api.operations
    [asked] = understand_file(str(shop), every_source=True).api.operations
    for plain, full in zip(built.parameters, asked.parameters, strict=True):
        assert (plain.schema, plain.required) == (full.schema, full.required)
        assert set(plain.facts) <= set(full.facts)
        assert not any(fact.source == "rule" for fact in plain.facts)


NAMES = [
    ("Animals/Get animal", "animals.get_animal"),
    ("animals / get  ANIMAL", "animals.get_animal"),
    ("get animal", "animals.get_animal"),
    ("animals.get_animal", "animals.get_animal"),
]


@pytest.mark.parametrize(("name", "method"), NAMES)
def test_request_is_chosen_by_its_path(name: str, method: str) -> None:
    operations = understand_file(str(ZOO)).api.operations
    assert [one.name for one in choose(operations, name)] == [method]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "Get anmal",
            "no request is called 'Get anmal'\n    did you mean\n    Animals/Get animal",
        ),
        (
            "zzzzzz",
            "no request is called 'zzzzzz'\n    `collgen inspect",
        ),
    ],
)
def test_unknown_request_is_refused_with_near_names(name: str, said: str) -> None:
    operations = understand_file(str(ZOO)).api.operations
    with pytest.raises(CollgenError) as caught:
        choose(operations, name)
    assert said in str(caught.value)
    assert caught.value.exit_code == 2


def test_tree_names_the_folders_of_the_only_request_too(tmp_path: Path) -> None:
    request = {"name": "Call", "request": {"method": "GET", "url": "https://x.org/a"}}
    outer = {"name": "Outer", "item": [{"name": "Inner", "item": [request]}]}
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"info": {"name": "X"}, "item": [outer]}))
    lines = as_tree(understand_file(str(path)).api).split("\n")
    assert [line.split("  GET")[0] for line in lines[1:]] == [
        "  outer",
        "    inner",
        "      call",
    ]


def test_json_lists_the_fields_that_an_argument_is_sent_as() -> None:
    api = understood(
        query(
            {"key": "filter[made][eq]", "value": "2026-01-01", "description": "An ISO 8601 date."},
            {"key": "filter[kind]", "value": "a", "description": "Required. One of `a` or `b`."},
            {"key": "items[0][size]", "value": "3", "description": "At most 10."},
        )
    )  # fmt: skip
    (operation,) = to_json(api)["operations"]
    found = {one["name"]: one for one in operation["parameters"]}
    assert list(found) == [
        "filter", "filter[made][eq]", "filter[kind]", "items", "items[0][size]",
    ]  # fmt: skip
    assert found["filter"]["required"]
    assert not found["items"]["required"]
    assert found["filter[made][eq]"]["schema"]["format"] == "date"
    assert found["filter[kind]"]["schema"]["enum"] == ["a", "b"]
    assert found["items[0][size]"]["schema"]["maximum"] == 10
    assert found["items[0][size]"]["argument"] == "items"
