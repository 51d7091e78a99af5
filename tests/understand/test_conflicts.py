"""Who is believed when sources disagree, and what the model says of it."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.inspect import to_json
from tests.understand.reading import (
    json_body,
    parameter,
    request,
    response,
    understood,
)

TABLE = "| Name | Type | Required | Description |\n|---|---|---|---|\n"


def read(description: str, **spec: Any) -> Any:
    api = understood(request(description=description, **spec))
    return parameter(api.operations[0], "rows")


def rows_json(description: str, **spec: Any) -> Any:
    api = understood(request(description=description, **spec))
    parameters = to_json(api)["operations"][0]["parameters"]
    return next(one for one in parameters if one["name"] == "rows")


@pytest.mark.parametrize(
    ("row", "value", "word", "kept", "other", "reason"),
    [
        (
            "| rows | integer | yes | Optional. The rows |",
            1,
            "required",
            ("table", True),
            ("prose", False),
            "a table is believed before a sentence",
        ),
        (
            "| rows | integer | | |",
            "many",
            "type",
            ("table", "integer"),
            ("example", "string"),
            "the type was widened to admit the example",
        ),
        (
            "| rows | string | | Allowed values: few, some |",
            "many",
            "enum",
            ("prose", ["few", "some"]),
            ("example", "many"),
            "the set was left open to admit the example",
        ),
        (
            "| rows | date | | |",
            "31/12/2024",
            "format",
            ("table", "date"),
            ("example", "31/12/2024"),
            "the format was given up to admit the example",
        ),
        (
            "| rows | datetime | | |",
            "2024-12-31 10:00",
            "format",
            ("table", "date-time"),
            ("example", "2024-12-31 10:00"),
            "the format was given up to admit the example",
        ),
        (
            "| rows | | yes | |\n| rows | | no | |",
            1,
            "required",
            ("table", True),
            ("table", False),
            "the first of two is believed",
        ),
    ],
)
def test_conflict_says_who_won_and_why(
    row: str, value: Any, word: str, kept: Any, other: Any, reason: str
) -> None:
    rows = read(TABLE + row, body=json_body({"rows": value}))
    (conflict,) = rows.conflicts
    assert conflict.kept.word == conflict.other.word == word
    assert (conflict.kept.source, conflict.kept.value) == kept
    assert (conflict.other.source, conflict.other.value) == other
    assert conflict.reason == reason
    (told,) = rows_json(TABLE + row, body=json_body({"rows": value}))["conflicts"]
    assert (told["kept"]["source"], told["kept"]["value"]) == kept
    assert (told["other"]["source"], told["other"]["value"]) == other
    assert (told["word"], told["reason"]) == (word, reason)


@pytest.mark.parametrize(
    "row",
    [
        "| rows | number | | A positive integer |",
        "| rows | string | | The rows |",
        "| rows | integer or string | | The rows |",
        "| rows | string or integer | no | Optional. Must be an integer |",
    ],
)
def test_narrower_and_equal_words_are_no_conflict(row: str) -> None:
    value = "3" if "string" in row else 3
    assert read(TABLE + row, body=json_body({"rows": value})).conflicts == ()


def test_entry_is_believed_before_the_table() -> None:
    entry = {"key": "rows", "value": "3", "description": "Required. The rows"}
    form = {"mode": "urlencoded", "urlencoded": [entry]}
    rows = read(f"{TABLE}| rows | integer | no | Lines |", body=form)
    assert rows.required
    assert rows.description == "Required. The rows"
    (conflict,) = rows.conflicts
    assert (conflict.kept.source, conflict.other.source) == ("entry", "table")
    assert conflict.kept.place.pointer[-3:] == ("body", "urlencoded", 0)
    assert conflict.other.place.line == 2


def test_secret_is_not_quoted() -> None:
    table = f"{TABLE}| password | integer | | |"
    item = request(description=table, body=json_body({"password": "hunter2hunter2"}))
    (conflict,) = parameter(understood(item).operations[0], "password").conflicts
    assert conflict.other.quote == "REDACTED"


NESTED: list[tuple[str, Any, list[tuple[str, str, object, object, str]]]] = [
    # Row of `customer.age`, the body, and each conflict: word, who was kept, both values, why.
    (
        "integer | yes | Optional.", {"age": 3},
        [("required", "table", True, False, "a table is believed before a sentence")],
    ),
    (
        "integer | no | |", {"age": "3"},
        [("type", "table", "integer", "string", "the type was widened to admit the example")],
    ),
    (
        "string | no | One of `old`, `new`.", {"age": "odd"},
        [("enum", "prose", ["old", "new"], "odd", "the set was left open to admit the example")],
    ),
    (
        "integer | yes | |", {"name": "Ann"},
        [("required", "example", False, True, "the collection's own request does without it")],
    ),
    ("integer | yes | |", {"age": 3}, []),
    ("integer | no | |", {"name": "Ann"}, []),
    ("integer | no | |", {"age": "{{age}}"}, []),
    ("integer | no | |", {"age": "<integer>"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "customer", "expected"), NESTED)
def test_conflict_inside_an_argument_is_told_too(
    cells: str, customer: Any, expected: list[tuple[str, str, object, object, str]]
) -> None:
    table = f"{TABLE}| customer.age | {cells} |"
    item = request(description=table, body=json_body({"customer": customer}))
    operation = understood(item, every_source=True).operations[0]
    [age] = parameter(operation, "customer").inner
    assert age.path == ("age",)
    assert [
        (c.kept.word, c.kept.source, c.kept.value, c.other.value, c.reason)
        for c in age.conflicts
    ] == expected
    told = to_json(understood(item, every_source=True))["operations"][0]
    conflicts = told["parameters"][0].get("conflicts", [])
    assert [(c["field"], c["reason"]) for c in conflicts] == [
        ("customer.age", reason) for *_, reason in expected
    ]


FIELDS = "### Response\n\n| Field | Type | Description |\n|---|---|---|\n| id | integer | |\n"
ANSWERED: list[tuple[str, Any, list[tuple[str, str, object, object, str]]]] = [
    (
        "| at | integer | |", {"id": 1, "at": "soon"},
        [("type", "example", "string", "integer", "an answer is believed before a table")],
    ),
    (
        "| at | string | One of `old`, `new`. |", {"id": 1, "at": "odd"},
        [("enum", "prose", ["old", "new"], "odd", "sets are open in answers")],
    ),
    (
        "| at | integer | |\n| at | string | |", {"id": 1, "at": None},
        [("type", "table", "integer", "string", "the first of two is believed")],
    ),
    ("| at | number | |", {"id": 1, "at": 3}, []),
    ("| at | integer | |", {"id": 1, "at": None}, []),
    ("| at | string | One of `old`, `new`. |", {"id": 1, "at": "NEW"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "answer", "expected"), ANSWERED)
def test_conflict_in_an_answer_is_told_too(
    rows: str, answer: Any, expected: list[tuple[str, str, object, object, str]]
) -> None:
    item = request("Send", response(answer), description=FIELDS + rows)
    operation = understood(item, every_source=True).operations[0]
    told = {inner.path: inner for inner in operation.result_fields}[("at",)]
    assert [
        (c.kept.word, c.kept.source, c.kept.value, c.other.value, c.reason)
        for c in told.conflicts
    ] == expected
    shown = [
        fact
        for c in told.conflicts
        for fact in (c.kept, c.other)
        if fact.source == "example"
    ]
    assert all(
        fact.place.pointer == ("item", 0, "response", 0, "body") for fact in shown
    )


def test_conflict_inside_a_list_is_named_by_its_items() -> None:
    table = f"{TABLE}| rows[].size | integer | no | |"
    item = request(description=table, body=json_body({"rows": [{"size": "big"}]}))
    [told] = to_json(understood(item, every_source=True))["operations"]
    assert told["parameters"][0]["conflicts"][0]["field"] == "rows[].size"


@pytest.mark.parametrize(
    ("entry", "table", "required"),
    [
        ("", "| rows | integer | yes | It |", True),
        ("Required. The rows", "", True),
        ("", "| rows | integer | | Required. It |", True),
        ("", "| rows | integer | | It |", False),
        ("The rows", "", False),
        ("Optional. The rows", "| rows | integer | yes | It |", False),
        ("[Required] If there is no page. The rows", "", False),
        ("", "| rows | integer | conditional | It |", False),
    ],
)
def test_words_that_say_required_are_believed_before_a_disabled_entry(
    entry: str, table: str, required: bool
) -> None:
    field = {"key": "rows", "value": "3", "disabled": True, "description": entry}
    form = {"mode": "urlencoded", "urlencoded": [field]}
    rows = read(TABLE + table if table else "", body=form)
    assert rows.required is required
    reasons = [c.reason for c in rows.conflicts if c.other.source == "example"]
    assert len(reasons) == required


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        ("date", "2024-12-31", "date"),
        ("date", "2024-12-31T10:00:00Z", None),
        ("date", "20241231", None),
        ("date", "", "date"),
        ("date", "a day", "date"),  # stands for one
        ("date", "{{day}}", "date"),
        ("date", "<date>", "date"),
        ("datetime", "2024-12-31T10:00:00Z", "date-time"),
        ("datetime", "2024-12-31T10:00:00", "date-time"),
        ("datetime", "2024-12-31T10:00:00.123+0200", "date-time"),
        ("datetime", "2024-12-31", None),
        ("datetime", "1735639200", None),
        ("string", "2024-12-31", None),  # documented as a text
        ("", "2024-12-31", "date"),
        ("", "2024-12-31T10:00:00Z", "date-time"),
        ("", "2024-13-31", None),
        ("", "1.1-2024-12-31", None),
        ("", "a9f1-b7-2024", None),
    ],
)
@pytest.mark.parametrize("nested", [False, True])
def test_date_is_one_when_no_example_has_another_form(
    kind: str, value: str, kept: str | None, nested: bool
) -> None:
    name = "rows.day" if nested else "rows"
    body = json_body({"rows": {"day": value} if nested else value})
    schema = read(f"{TABLE}| {name} | {kind} | | |", body=body).schema
    assert (schema.properties[0].schema if nested else schema).format == kept


ITEM_ROWS = [
    # rows, body, the argument, what is told of its items, what disagrees with it
    ("| rows[] | integer | yes | |", {"rows": [1]}, {"type": "integer"}, []),
    ("| rows[] | integer | | |", {"rows": ["few"]}, {"type": "integer"}, ["few"]),
    (
        "| rows | array | | |\n| rows[] | string | | Allowed values: `a`, `b` |",
        {"rows": ["a", "c"]},
        {"type": "string", "enum": ["a", "b"]},
        ["c"],
    ),
    ("| rows[] | array | | |", {"rows": ["few"]}, {}, []),  # `rows[]` is the list
]


@pytest.mark.parametrize(("lines", "body", "told", "others"), ITEM_ROWS)
def test_items_of_a_list_have_facts_and_conflicts_of_their_own(
    lines: str, body: Any, told: dict[str, Any], others: list[str]
) -> None:
    spec = request(description=TABLE + lines, body=json_body(body))
    rows = parameter(understood(spec, every_source=True).operations[0], "rows")
    assert rows.schema.type == ("array",)
    assert rows.required is ("yes" in lines)
    facts: dict[str, Any] = {
        fact.word: fact.value for one in rows.inner for fact in one.facts
    }
    assert {word: facts[word] for word in told} == told
    assert [one.path for one in rows.inner] == [(None,)] * bool(told)
    conflicts = [one for inner in rows.inner for one in inner.conflicts]
    assert [one.other.quote for one in conflicts] == others


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        (["2024-12-31"], "date"),
        (["2024-12-31", "2025-01-31"], "date"),
        (["2024-12-31T10:00:00Z"], "date-time"),
        (["2024-12-31", "tomorrow"], None),
        (["2024-12-31", "2024-12-31T10:00:00Z"], None),
        (["2024-12-31", "{{day}}"], "date"),
    ],
)
def test_query_is_a_date_when_every_example_is(
    values: list[str], kept: str | None
) -> None:
    first, *others = [{"raw": f"https://a.example/?day={value}"} for value in values]
    saved = [response({}, originalRequest={"method": "GET", "url": o}) for o in others]
    item = request("Get", *saved, method="GET", url=first)
    assert parameter(understood(item).operations[0], "day").schema.format == kept


@pytest.mark.parametrize(
    ("name", "value", "kinds"),
    [
        ("redirect_uri", "", ("string",)),
        ("callbackUrl", "{{url}}", ("string",)),
        ("userName", "", ("string",)),
        ("first_name", "", ("string",)),
        ("buyerLastName", "", ("string",)),
        ("name", "", ()),
        ("email", "7", ("integer", "string")),  # an example is believed before a name
        ("curl", "", ()),
        ("emails", "", ()),
        ("url_id", "", ()),
        ("mailing", "", ()),
    ],
)
def test_name_tells_a_text_where_nothing_else_tells_a_type(
    name: str, value: str, kinds: tuple[str, ...]
) -> None:
    fields = {"mode": "urlencoded", "urlencoded": [{"key": name, "value": value}]}
    api = understood(request(body=fields), every_source=True)
    told = parameter(api.operations[0], name)
    assert told.schema.type == kinds
    sources = [fact.source for fact in told.facts if fact.word == "type"]
    assert sources == ([] if not kinds else ["example" if value == "7" else "rule"])
