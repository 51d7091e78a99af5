"""Tables that only the request itself tells apart."""

from __future__ import annotations

import pytest

from collgen.model import Place
from collgen.understand.documentation import (
    Documentation,
    RequestView,
    read_documentation,
)

VIEW = RequestView(
    "POST", frozenset({"email", "city", "roomid"}), frozenset({"id", "made", "email"})
)


def read(text: str, view: RequestView = VIEW) -> Documentation:
    return read_documentation(text, Place(), view)


def table(*rows: str) -> str:
    header, *others = (f"| {row} |" for row in rows)
    return "\n".join((header, "|---" * (rows[0].count("|") + 1) + "|", *others)) + "\n"


PEOPLE = table("Field | Description", "email | The mail", "town | The town")


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        # A column of the request's names is the one of names.
        (
            table("Переменная | Название", "email | Имейл", "city | Город"),
            ["email", "city"],
        ),
        (table("Name | Wire", "Mail | email", "City | city"), ["email", "city"]),
        (table("Title | Text | Tag", "Mail | The mail | email"), ["email"]),
        # A table with one of them is of arguments as a whole.
        (PEOPLE, ["email", "town"]),
        ("Known ones:\n\n" + PEOPLE, ["email", "town"]),
        # Members of an argument above.
        (
            table("Parameter | Type", "address | object", "city | string")
            + "\n### Address details\n\n"
            + table("Parameter | Type", "street | string"),
            ["address", "city", "address.street"],
        ),
        # A text has no members.
        (
            table("Parameter | Type", "city | string")
            + "\n### City details\n\n"
            + table("Parameter | Type", "street | string"),
            ["city", "street"],
        ),
    ],
)
def test_a_table_with_names_of_the_request_is_of_arguments(
    text: str, arguments: list[str]
) -> None:
    documentation = read(text)
    assert [row.name for row in documentation.parameters] == arguments
    assert not documentation.uncertain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Keys of its saved answers, unless a heading speaks of parameters.
        (table("Field | Description", "id | The id", "made | The day"), "response"),
        (table("Field | Type", "id | integer", "made | date"), "response"),
        (
            "### Parameters\n\n" + table("Field | Type", "id | integer", "made | date"),
            "",
        ),
        (table("Field | Type", "id | integer", "town | string"), ""),
        # Values of an argument that the header names.
        (table("Room ID | Floor", "R1 | first", "R2 | second"), "enum"),
        # Other things.
        (table("Column | Type", "first | text", "last | text"), "columns"),
        (
            "Columns of the CSV file:\n\n" + table("Name | Type", "first | text"),
            "columns",
        ),
        (table("Name | Credits", "basic | one", "full | two"), "arguments"),
        ("### Pricing\n\n" + table("Name | Credits", "basic | one"), "costs"),
        (
            "### GET /rooms/{id}\n\n" + table("Parameter | Type", "id | integer"),
            "unknown",
        ),
        ("### POST /rooms\n\n" + table("Parameter | Type", "id | integer"), ""),
    ],
)
def test_other_tables_are_none_of_arguments(text: str, kind: str) -> None:
    documentation = read(text)
    if kind == "response":
        assert [row.name for row in documentation.response_fields] == ["id", "made"]
    else:
        assert [one.kind for one in documentation.unused] == [kind] * bool(kind)
    assert bool(documentation.parameters) is not bool(kind)


def test_values_that_a_header_names_are_documented_only() -> None:
    [found] = read(table("Room ID | Floor", "R1 | first", "R2 | second")).enums
    assert (found.title, found.values, found.closed) == ("Room ID", ("R1", "R2"), False)


def test_a_table_that_may_be_of_arguments_is_reported() -> None:
    text = "Known ones:\n\n| Field | Description |\n|---|---|\n| a | The a |\n"
    documentation = read(text)
    assert [row.name for row in documentation.uncertain] == ["a"]
    assert [one.kind for one in documentation.unused] == ["arguments"]


def test_items_below_a_text_of_the_request_are_its_values() -> None:
    text = "### Parameters\n\n- `{}` - How it goes:\n    * `hot`: warm it\n    * `cold`: cool it\n"
    view = RequestView("POST", frozenset({"way"}), simple=frozenset({"way"}))
    [row] = read(text.format("way"), view).parameters
    assert {fact.word: fact.value for fact in row.facts}["enum"] == ["hot", "cold"]
    rows = read(text.format("other"), view).parameters
    assert [row.name for row in rows] == ["other", "other.hot", "other.cold"]


@pytest.mark.parametrize(
    ("method", "title", "is_answer"),
    [
        ("GET", "## The user object", True),
        ("GET", "## Das Objekt Person", True),
        ("POST", "## The user object", False),
        ("GET", "## Search", False),
    ],
)
def test_a_resource_is_the_answer_of_a_request_that_sends_none(
    method: str, title: str, is_answer: bool
) -> None:
    text = f"{title}\n\n" + table("Field | Type", "name | string", "age | integer")
    documentation = read(text, RequestView(method, frozenset({"limit"})))
    assert bool(documentation.response_fields) is is_answer
    assert bool(documentation.parameters) is not is_answer


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Dane wyjściowe", "response"),
        ("Antwortfelder", "response"),
        ("Responsparameter", "response"),
        ("Codes d'erreur", "status"),
        ("Ciało żądania", "arguments"),
        ("Поля", "arguments"),
        ("Fält", "arguments"),
        ("Alanlar", "arguments"),
        ("入力", "arguments"),
        ("響應", "response"),
        ("Atributos", "arguments"),
    ],
)
def test_headings_of_other_languages(title: str, kind: str) -> None:
    text = f"## {title}\n\n" + table("Name | Type", "colour | string")
    documentation = read(text, RequestView("POST", frozenset({"limit"})))
    found = {
        "arguments": documentation.parameters,
        "response": documentation.response_fields,
        "status": documentation.unused,
    }
    assert [one for one, rows in found.items() if rows] == [kind]
