"""Who is believed when sources disagree, and what the model says of it."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.inspect import to_json
from tests.understand.reading import json_body, parameter, request, understood

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
