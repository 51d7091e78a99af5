"""What GraphQL documents ask for."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.model import Schema
from collgen.understand.responses.selection import selected
from tests.understand.test_nesting import outline


@pytest.mark.parametrize(
    ("document", "data"),
    [
        ("{ ship { name } }", {"ship": {"name": "any"}}),
        ("query Q($id: ID!) { ship(id: $id) { id __typename } }", {"ship": {"id": "any", "__typename": "string"}}),
        ("mutation { add(input: {a: [1], b: {c: 2}}) { ok } }", {"add": {"ok": "any"}}),
        ("{ mine: ship { n: name } }", {"mine": {"n": "any"}}),
        ("{ ships { name } }", {"ships": [{"name": "any"}]}),
        ("{ ships { nodes { id } pageInfo { next } } }", {"ships": {"nodes": [{"id": "any"}], "pageInfo": {"next": "any"}}}),
        ("{ ship { ...F } } fragment F on Ship { name ...G } fragment G on Ship { age }", {"ship": {"name": "any", "age": "any"}}),
        ("{ ship { ... on Tug { pull } ... @include(if: $x) { name } } }", {"ship": {"pull": "any", "name": "any"}}),
        ('{ ship(name: "a } b") @skip(if: false) { name } } # }', {"ship": {"name": "any"}}),
        ("subscription { news }", {"news": "any"}),
        ("query A { a } query B { b }", {"b": "any"}),
    ],
)  # fmt: skip
def test_selection_sets_are_objects(document: str, data: Any) -> None:
    assert outline(selected(document, "B")) == {"data": data}


@pytest.mark.parametrize(
    "document",
    [
        "",
        "{",
        "{ a(",
        "query {",
        "no document",
        "{ a { " * 500,
        "fragment F on T { a }",
    ],
)
def test_what_is_no_document_has_no_type(document: str) -> None:
    assert selected(document) == Schema()
