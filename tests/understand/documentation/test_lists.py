"""Arguments in lists and under headings of their own; the first sentence of a description."""

from __future__ import annotations

import pytest

from collgen.model import Place
from collgen.understand.documentation import (
    Documentation,
    DocumentedParameter,
    RequestView,
    plain_summary,
    read_documentation,
)


def words(parameter: DocumentedParameter) -> dict[str, object]:
    first: dict[str, object] = {}
    for fact in parameter.facts:
        first.setdefault(fact.word, fact.value)
    return first


def found(documentation: Documentation) -> dict[str, dict[str, object]]:
    return {parameter.name: words(parameter) for parameter in documentation.parameters}


@pytest.mark.parametrize(
    ("item", "name", "expected"),
    [
        ("- rows: Number of rows", "rows", {"type": "integer"}),
        ("- `rows`: Number of rows", "rows", {"type": "integer"}),
        ("* `rows` - Number of rows", "rows", {"type": "integer"}),
        ("- **rows**: Number of rows", "rows", {"type": "integer"}),
        ("- **rows** (integer): The rows", "rows", {"type": "integer"}),
        (
            "- **rows** (integer, required): The rows",
            "rows",
            {"type": "integer", "required": True},
        ),
        ("- `rows` (optional) - The rows", "rows", {"required": False}),
        ("- **`rows`** (integer) • Max 50", "rows", {"type": "integer", "maximum": 50}),
        ("- `rows`* - The rows", "rows", {"required": True}),
        ("- `{{rows}}`: The rows", "rows", {}),
        ('- "rows": The rows', "rows", {}),
        ("- `rows` → The rows", "rows", {}),
        (
            "- `rows` — integer, required — The rows",
            "rows",
            {"type": "integer", "required": True},
        ),
        (
            "- **rows** – *(integer, required)* The rows",
            "rows",
            {"type": "integer", "required": True},
        ),
        (
            "+ rows: (required, integer) - The rows",
            "rows",
            {"type": "integer", "required": True},
        ),
        ("1. rows: The rows", "rows", {}),
    ],
)
def test_items(item: str, name: str, expected: dict[str, object]) -> None:
    assert found(read_documentation(f"Parameters:\n{item}\n")) == {name: expected}


@pytest.mark.parametrize(
    ("lead", "location", "required"),
    [
        ("**Path Parameters:**", "path", None),
        ("## Query", "query", None),
        ("**Optional Query Parameters (in the params tab):**", "query", False),
        ("Required fields:", None, True),
        ("Optional fields:", None, False),
    ],
)
def test_the_line_before_a_list(
    lead: str, location: str | None, required: bool | None
) -> None:
    documentation = read_documentation(f"{lead}\n\n* `rows` - The rows\n")
    assert documentation.parameters[0].location == location
    assert words(documentation.parameters[0]).get("required") is required


@pytest.mark.parametrize(
    "text",
    [
        "Steps:\n- open: the till\n- close: the till",
        "**Examples:**\n* `rows` - The rows",
        "## Notes\n\n- rows: are counted",
        "Parameters:\n- read the manual first\n- then go on",
        "Some words.\n\n- rows: The rows",
        "Parameters:\n- Method: GET\n- URL: /shops",
    ],
)
def test_lists_that_are_no_arguments(text: str) -> None:
    assert not read_documentation(text).parameters


def test_a_list_of_the_response() -> None:
    documentation = read_documentation(
        "### Response fields\n\n- **id** → The id\n- total: All\n"
    )
    assert not documentation.parameters
    assert [field.name for field in documentation.response_fields] == ["id", "total"]


def test_items_in_items_are_nested() -> None:
    text = "Body:\n- `buyer` (object): The buyer\n  - `name` (string): The name\n- `shop`: The shop\n"
    documentation = read_documentation(text)
    assert [p.path for p in documentation.parameters] == [
        ("buyer",),
        ("buyer", "name"),
        ("shop",),
    ]


HEADINGS = """## Request body

### Required Parameters

#### **`amount`** • Integer

The amount in cents.

- Example: send `10`

```json
{"amount": 10}
```

---

#### `buyer` • object

The buyer.

**Required fields:**

- **`name`** (string) • Max 50 characters

### How to find it

Look at the page.

#### `kind` • string

The kind. The default is “rent”.

## Response

#### `total` • integer

All of it.
"""


def test_headings_for_single_arguments() -> None:
    documentation = read_documentation(HEADINGS)
    assert found(documentation) == {
        "amount": {"type": "integer", "unit": "cents", "required": True},
        "buyer": {"type": "object", "required": True},
        "buyer.name": {"type": "string", "maxLength": 50, "required": True},
        "kind": {"type": "string", "default": "rent"},
    }
    assert {parameter.location for parameter in documentation.parameters} == {"body"}


def test_required_parameter_in_the_singular_speaks_of_one() -> None:
    text = "## Required parameter\n\n### `a` • string\n\nThe a.\n\n### `b` • string\n\nThe b.\n"
    assert found(read_documentation(text)) == {
        "a": {"type": "string", "required": True},
        "b": {"type": "string"},
    }


def test_a_sentence_about_a_named_parameter() -> None:
    text = "Makes a box. Optional parameter of `ids[]` is an array of ids to put in.\n"
    view = RequestView("GET", frozenset({"ids"}))
    known: dict[str, object] = {}
    for parameter in read_documentation(text, Place(), view).uncertain:
        assert parameter.name == "ids[]"
        known |= words(parameter)
    assert known == {"type": "array", "required": False}


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Opens a till. It may fail.", "Opens a till."),
        ("Opens a till", "Opens a till"),
        (
            "# Tills\n\nOpens a **till** of a [shop](https://s.example).\nIt may fail.",
            "Opens a till of a shop.",
        ),
        ("| a | b |\n|---|---|\n\nOpens a till.", "Opens a till."),
        ("```\ncode\n```\nOpens a till.", "Opens a till."),
        ("Opens a till, e.g. the first. More.", "Opens a till, e.g. the first."),
        ("Opens v1.2 of a till. More.", "Opens v1.2 of a till."),
        ("<p>Opens a till.</p><p>More.</p>", "Opens a till."),
        (
            "<html><head></head><body><p>Opens a till.</p><pre>{}</pre></body></html>",
            "Opens a till.",
        ),
        (
            "<table><tr><td>a</td><td>b</td></tr></table><p>Opens a till</p>",
            "Opens a till",
        ),
        (
            "<h2>Tills</h2><div>Opens <b>a</b> till</div><ul><li>a</li></ul>",
            "Opens a till",
        ),
        ("Opens a till\nof a shop.", "Opens a till of a shop."),
        ("Opens a till:\n\n- a", "Opens a till"),
        ("", ""),
        ("# Only a heading", ""),
    ],
)
def test_plain_summary(text: str, summary: str) -> None:
    assert plain_summary(text) == summary


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # No heading says what the list is, and its items do.
        (
            "- `url`: required. The file\n- `rows`: optional. Number of rows",
            {"url": {"required": True}, "rows": {"required": False, "type": "integer"}},
        ),
        (
            "- **url** (string): The file\n- **rows** (integer): The rows",
            {"url": {"type": "string"}, "rows": {"type": "integer"}},
        ),
        ("- `url`: The file\n- `rows`: The rows", {}),
        ("- `GET`: Reads\n- `POST`: Required for writing", {}),
        # A heading of one bare name with its type.
        (
            "## Body\n\n#### rows • Integer\n\nNumber of rows.",
            {"rows": {"type": "integer"}},
        ),
        ("## Body\n\n#### rows* (integer)\n\nThe rows.", {"rows": {"type": "integer", "required": True}}),
        ("## Body\n\n#### Note: everything\n\nThe rows.", {}),
        # `type` in code marks is a name, bare it is a label.
        (
            "Body:\n- `type`: Allowed types are `a` and `b`.\n- `rows`: The rows",
            {"type": {"enum": ["a", "b"], "type": "string"}, "rows": {}},
        ),
        # Members of an object that the line before names.
        (
            "The body has a `till` object with these properties and `string` values:\n\n- **`shop`**: The shop",
            {"till.shop": {}},
        ),
    ],
)  # fmt: skip
def test_lists_and_headings_that_speak_for_themselves(
    text: str, expected: dict[str, dict[str, object]]
) -> None:
    assert found(read_documentation(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "`sort` is one of `best` | `top` - defaults to `best`.",
            {"enum": ["best", "top"], "default": "best", "type": "string"},
        ),
        ("The `rows` must be an integer.", {"type": "integer"}),
        ("`rows` specifies the number of rows.", {"type": "integer"}),
    ],
)
def test_line_that_defines_a_name_is_of_use_for_a_known_one(
    text: str, expected: dict[str, object]
) -> None:
    documentation = read_documentation(f"Lists all.\n\n{text}\n")
    assert documentation.parameters == ()
    (row,) = documentation.uncertain
    assert words(row) == expected


@pytest.mark.parametrize(
    "text",
    [
        "### Response\n\n`rows` is the number of rows.",
        "Use `rows` to set the number of rows.",
        "`GET` requests only.",
    ],
)
def test_other_lines_define_nothing(text: str) -> None:
    assert read_documentation(text).uncertain == ()


ROWS = "| Name | Type | Description |\n|---|---|---|\n| orderStatus | string | It |\n| other | string | It |\n\n"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Capitals and numbers are values whatever the heading says.
        (f"{ROWS}### Order status\n\n* WAITING - nobody has come\n* DONE - all have", ["WAITING", "DONE"]),
        (f"{ROWS}### orderStatus\n\n- 1: nobody has come\n- 2: all have", [1, 2]),
        (f"## Body parameters\n\n{ROWS}**Order status:**\n* WAITING - nobody\n* DONE - all", ["WAITING", "DONE"]),
        # Words are where the heading ends with a word for values.
        (f"{ROWS}### Order status\n\n- `waiting`: nobody has come\n- `done`: all have", ["waiting", "done"]),
        (f"{ROWS}### Order statuses\n\n1. waiting\n2. done", ["waiting", "done"]),
        (f"{ROWS}### Order status\n\nPossible values:\n\n- waiting\n- done", ["waiting", "done"]),
        (f"### Order status\n\n- waiting\n- done\n\n## Parameters\n\n{ROWS}", ["waiting", "done"]),
        # The nearest wrong readings: words about an argument, steps, something else's values.
        (f"{ROWS}### Order status\n\n- type: string\n- default: waiting", None),
        (f"{ROWS}### Order status\n\n- see the docs\n- then wait", None),
        (f"{ROWS}### Order status\n\n- waiting\n- waiting", None),
        (f"{ROWS}### Order\n\n- `id`: The id\n- `name`: The name", None),
        (f"{ROWS}### Shop status\n\n* OPEN - all day\n* SHUT - never", None),
        (f"{ROWS}### Order status codes\n\n* 200 - fine\n* 404 - not found", None),
        (f"{ROWS}### Example of order status\n\n* WAITING\n* DONE", None),
    ],
)  # fmt: skip
def test_list_of_values_below_a_heading_belongs_to_what_it_names(
    text: str, values: list[object] | None
) -> None:
    rows = found(read_documentation(text))
    assert rows["orderStatus"].get("enum") == values
    assert set(rows) == {"orderStatus", "other"}
    assert "enum" not in rows["other"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Lines without the signs of a list.
        (
            "## Body\n\nrows (integer, required) - The rows\nshop (string) - The shop",
            {"rows": {"type": "integer", "required": True}, "shop": {"type": "string"}},
        ),
        (
            "Parameters:\nrows: The number of rows\nshop: The shop",
            {"rows": {"type": "integer"}, "shop": {}},
        ),
        # Names in bold or code marks with a type in marks of its own.
        (
            "## Body\n\n**rows** *integer* `required`\nThe rows.\n\n`shop` `string` · Optional\n\nThe shop.",
            {
                "rows": {"type": "integer", "required": True},
                "shop": {"type": "string", "required": False},
            },
        ),
        # The template `name=[type]`, and titles that are of the arguments after a scalar one.
        (
            "**URL Params**\n\n**Required:**\n\n`id=[integer]`\n\n**Optional:**\n\n`rows=[integer]`",
            {
                "id": {"type": "integer", "required": True},
                "rows": {"type": "integer", "required": False},
            },
        ),
        (
            "* **URL Params**\n\n  **Required:**\n\n  `id=[integer]`\n\n* **Success Response:**\n\n  * **id:** 5",
            {"id": {"type": "integer", "required": True}},
        ),
        # Items that are titles.
        (
            "- Query parameters:\n  - rows (integer)\n  - page (integer): x\n- Response:\n  - total (integer): x",
            {"rows": {"type": "integer"}, "page": {"type": "integer"}},
        ),
        # Below a text or a number stands what is said of it.
        (
            "Body:\n- `kind` (string): One of\n  - `red`: warm\n  - `blue`: cold\n- `shop` (object)\n  - `name`: x",
            {
                "kind": {"type": "string", "enum": ["red", "blue"]},
                "shop": {"type": "object"},
                "shop.name": {},
            },
        ),
        # Items that are notes alone, and places in the notes.
        (
            "Body:\n- rows (integer, required)\n- kind (enum: red, blue)\n- tags (string[])\n- shop (string, optional, min 3 chars)",
            {
                "rows": {"type": "integer", "required": True},
                "kind": {"type": "string", "enum": ["red", "blue"]},
                "tags": {"type": "array", "items": "string"},
                "shop": {"type": "string", "required": False, "minLength": 3},
            },
        ),
        ("**Body:**\n* `rows` : int : required\n* `page`: number (default 1)", {"rows": {"type": "integer", "required": True}, "page": {"type": "number", "default": 1}}),
        # A list in HTML.
        (
            "<p><strong>Parameters</strong></p>\n<ul>\n<li><code>rows</code> (integer): x</li>\n<li><p>shop (string): x</p></li>\n</ul>",
            {"rows": {"type": "integer"}, "shop": {"type": "string"}},
        ),
        # The nearest wrong readings.
        ("Notes:\nrows: are counted\nshop: is open", {}),
        ("## Body\n\nFirst: open the till\nThen: count", {}),
        ("## Body\n\n**Note** string values are cut.", {}),
        ("## Body\n\n`a=b`", {}),
    ],
)  # fmt: skip
def test_arguments_in_other_shapes(
    text: str, expected: dict[str, dict[str, object]]
) -> None:
    assert found(read_documentation(text)) == expected


def test_a_title_in_capitals_is_read_in_linear_time() -> None:
    assert not read_documentation(f"## {'PAYING_RENT_' * 20}\n\n- a\n").parameters


@pytest.mark.parametrize(
    "heading",
    [
        "Rückgabe",
        "Retorno",
        "Réponse",
        "Salida",
        "Yanıt",
        "戻り値",
        "الاستجابة",
        "Códigos de erros",
        "Коды ошибок",
    ],
)
def test_headings_of_the_response_in_other_languages(heading: str) -> None:
    text = f"## {heading}\n\n| Name | Type |\n|---|---|\n| a | string |\n"
    assert not read_documentation(text).parameters


@pytest.mark.parametrize(
    ("heading", "location"),
    [
        ("En-têtes", "header"),
        ("Заголовки", "header"),
        ("Corps de la requête", "body"),
        ("Тело запроса", "body"),
        ("İstek gövdesi", "body"),
        ("Sorgu parametreleri", "query"),
        ("Parâmetros", None),
    ],
)
def test_headings_that_tell_the_place_in_other_languages(
    heading: str, location: str | None
) -> None:
    text = f"## {heading}\n\n| Name | Type |\n|---|---|\n| a | string |\n"
    (parameter,) = read_documentation(text).parameters
    assert parameter.location == location


def test_the_note_beside_a_name_may_tell_its_place() -> None:
    text = "Parameters:\n- `id` *(path, required)*: The id\n- `rows` (query): Rows\n- `path` (string): The path\n"
    found = [(p.name, p.location) for p in read_documentation(text).parameters]
    assert found == [("id", "path"), ("rows", "query"), ("path", None)]
