"""Argument tables in all their shapes, and tables that are none."""

from __future__ import annotations

import pytest

from collgen.model import Place
from collgen.understand.documentation import (
    Documentation,
    DocumentedParameter,
    read_documentation,
)


def names(documentation: Documentation) -> list[str]:
    return [parameter.name for parameter in documentation.parameters]


def words(parameter: DocumentedParameter) -> dict[str, object]:
    first: dict[str, object] = {}
    for fact in parameter.facts:
        first.setdefault(fact.word, fact.value)
    return first


def one(text: str) -> DocumentedParameter:
    found = read_documentation(text).parameters
    assert len(found) == 1
    return found[0]


PLAIN = """Opens a till.

| Name | Type | Required | Description |
| :--- | :--: | --- | ---: |
| shop | string | Yes | The shop |
| rows | integer | No | Rows. Defaults to 20 |
"""


def test_plain_table() -> None:
    shop, rows = read_documentation(PLAIN).parameters
    assert (shop.name, shop.description, shop.place.line) == ("shop", "The shop", 4)
    assert words(shop) == {"type": "string", "required": True}
    assert words(rows) == {"type": "integer", "required": False, "default": 20}


def test_facts_know_their_source_and_place() -> None:
    base = Place(("item", 0, "request", "description"))
    rows = read_documentation(PLAIN, base).parameters[1]
    assert {(f.word, f.source) for f in rows.facts} == {
        ("type", "table"),
        ("required", "table"),
        ("default", "prose"),
    }
    assert {f.place for f in rows.facts} == {Place(base.pointer, 5)}


@pytest.mark.parametrize(
    ("row", "name", "description"),
    [
        (r"| a | x \| y |", "a", "x | y"),
        ("| a | `x` and **y** |", "a", "`x` and y"),
        ("| a | x<br>y<br/>z |", "a", "x\ny\nz"),
        ("| a | see [the page](https://example.com/a_(b)) |", "a", "see the page"),
        ("| a | x &#124; y |", "a", "x | y"),
        ("| a |", "a", ""),
        ("| a | x | more | than the header |", "a", "x"),
        ("a | x", "a", "x"),
        ("| a | x", "a", "x"),
        ("| `a` | x |", "a", "x"),
        ("| **a** | x |", "a", "x"),
        ("| **`a`** | x |", "a", "x"),
        (r"| a\_b | x |", "a_b", "x"),
        ("| a_b_c | x |", "a_b_c", "x"),
        ("| {{a}} | x |", "a", "x"),
        ("| :a | x |", "a", "x"),
        ("| `{a}` | x |", "a", "x"),
        ("| a\u00a0| x |", "a", "x"),
        ("| $filter | x |", "$filter", "x"),
        ("| filter[name] | x |", "filter[name]", "x"),
        ("| X-Api-Key | x |", "X-Api-Key", "x"),
    ],
)
def test_cells(row: str, name: str, description: str) -> None:
    parameter = one(f"| Parameter | Description |\n|---|---|\n{row}\n")
    assert (parameter.name, parameter.description) == (name, description)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a *", {"required": True}),
        (r"a\*", {"required": True}),
        ("**a** *", {"required": True}),
        ("a (required)", {"required": True}),
        ("a (M)", {"required": True}),
        ("a (O)", {"required": False}),
        ("a?: string", {"type": "string", "required": False}),
        ("string a", {"type": "string"}),
        ("a<br>required", {"required": True}),
        ("a (optional)", {"required": False}),
        ("a (string, required)", {"type": "string", "required": True}),
        ("a<br>integer", {"type": "integer"}),
        ("a[]", {"type": "array"}),
        ("a", {}),
    ],
)
def test_marks_in_the_name_cell(cell: str, expected: dict[str, object]) -> None:
    parameter = one(f"| Parameter | Description |\n|---|---|\n| {cell} | x |\n")
    assert words(parameter) == expected


@pytest.mark.parametrize(
    ("cell", "required"),
    [
        ("Required", True),
        ("Yes", True),
        ("true", True),
        ("M", True),
        ("mandatory", True),
        ("✓", True),
        ("✅", True),
        ("**Yes**", True),
        ("必填", True),
        ("是", True),
        ("必須", True),
        ("Obrigatório", True),
        ("Pflicht", True),
        ("Optional", False),
        ("No", False),
        ("false", False),
        ("O", False),
        ("Conditional", False),
        ("Recommended", False),
        ("Required if `a` is set", False),
        ("Yes, if `a` is set", False),
        ("Yes (conditional)", False),
        ("0..1", False),
        ("[1..n]", True),
        ("✔️", True),
        (":white_check_mark:", True),
        (":x:", False),
        ("Yes. Used for the label", True),
        ("No, unless guests order", False),
        ("-", False),
        ("否", False),
        ("???", None),
    ],
)
def test_presence_cells(cell: str, required: bool | None) -> None:
    parameter = one(f"| Parameter | Required |\n|---|---|\n| a | {cell} |\n")
    assert words(parameter).get("required") is required


@pytest.mark.parametrize(
    ("cell", "required"),
    [("Yes", False), ("No", True), ("optional", False), ("", None)],
)
def test_a_column_called_optional_is_turned_round(
    cell: str, required: bool | None
) -> None:
    text = f"| Parameter | Type | Optional |\n|---|---|---|\n| a | int | {cell} |\n"
    assert words(one(text)).get("required") is required


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("string", {"type": "string"}),
        ("String", {"type": "string"}),
        ("str", {"type": "string"}),
        ("text", {"type": "string"}),
        ("varchar(40)", {"type": "string", "maxLength": 40}),
        ("String(40)", {"type": "string", "maxLength": 40}),
        ("Text (max 30 chars)", {"type": "string", "maxLength": 30}),
        ("VARCHAR2(255)", {"type": "string", "maxLength": 255}),
        ("String(2-40)", {"type": "string", "minLength": 2, "maxLength": 40}),
        ("string, 1-64 chars", {"type": "string", "minLength": 1, "maxLength": 64}),
        ("numeric(10,2)", {"type": "number"}),
        ("string<uuid>", {"type": "string", "format": "uuid"}),
        ("string <date-time>", {"type": "string", "format": "date-time"}),
        ("List<String>", {"type": "array", "items": "string"}),
        ("IEnumerable<string>", {"type": "array", "items": "string"}),
        ("Map<String, Object>", {"type": "object"}),
        ("integer (1-100)", {"type": "integer", "minimum": 1, "maximum": 100}),
        ("integer [1..100]", {"type": "integer", "minimum": 1, "maximum": 100}),
        ("int >= 0", {"type": "integer", "minimum": 0}),
        ("integer (default: 20)", {"type": "integer", "default": 20}),
        ("integer, default 20", {"type": "integer", "default": 20}),
        ("int = 20", {"type": "integer", "default": 20}),
        ('string = "asc"', {"type": "string", "default": "asc"}),
        ("string (asc|desc)", {"type": "string", "enum": ["asc", "desc"]}),
        ("Enum [RED, BLUE]", {"type": "string", "enum": ["RED", "BLUE"]}),
        ("string required", {"type": "string", "required": True}),
        ("**string** *required*", {"type": "string", "required": True}),
        ("string not required", {"type": "string", "required": False}),
        ("nullable string", {"type": ["string", "null"]}),
        ("string (nullable)", {"type": ["string", "null"]}),
        ("LocalDate", {"type": "string", "format": "date"}),
        ("date (YYYY-MM-DD)", {"type": "string", "format": "date"}),
        ("date (dd/mm/yyyy)", {"type": "string"}),
        ("phone number", {"type": "string"}),
        ("int", {"type": "integer"}),
        ("int(11)", {"type": "integer"}),
        ("long", {"type": "integer"}),
        ("integer (int64)", {"type": "integer"}),
        ("integer($int64)", {"type": "integer"}),
        ("unsigned int", {"type": "integer"}),
        ("float", {"type": "number"}),
        ("decimal", {"type": "number"}),
        ("Boolean", {"type": "boolean"}),
        ("bool", {"type": "boolean"}),
        ("array", {"type": "array"}),
        ("list", {"type": "array"}),
        ("string[]", {"type": "array", "items": "string"}),
        ("string[][]", {"type": "array", "items": "array"}),
        ("string?", {"type": "string", "required": False}),
        ("Integer?", {"type": "integer", "required": False}),
        ("?string", {"type": ["string", "null"]}),
        ("String!", {"type": "string", "required": True}),
        ("ID!", {"type": "string", "required": True}),
        ("ID", {}),
        ("[String]", {"type": "array", "items": "string"}),
        ("[String!]", {"type": "array", "items": "string"}),
        ("[ID!]!", {"type": "array", "items": "string", "required": True}),
        ("List<int>?", {"type": "array", "items": "integer", "required": False}),
        ("?", {}),
        ("Really?!", {}),
        ("i64", {"type": "integer"}),
        (r"array\[integer\]", {"type": "array", "items": "integer"}),
        ("array<object>", {"type": "array", "items": "object"}),
        ("Array of strings", {"type": "array", "items": "string"}),
        ("list of ids", {"type": "array"}),
        ("object", {"type": "object"}),
        ("JSON Object", {"type": "object"}),
        ('object {<br>"a": string<br>}', {"type": "object"}),
        ("map<string, int>", {"type": "object"}),
        ("dict", {"type": "object"}),
        ("string/integer", {"type": ["string", "integer"]}),
        ("string or integer", {"type": ["string", "integer"]}),
        ("string | null", {"type": ["string", "null"]}),
        ("string, required", {"type": "string", "required": True}),
        ("uuid", {"type": "string", "format": "uuid"}),
        ("string (uuid)", {"type": "string", "format": "uuid"}),
        ("string(date-time)", {"type": "string", "format": "date-time"}),
        ("email", {"type": "string", "format": "email"}),
        ("URL", {"type": "string", "format": "uri"}),
        ("DateTime", {"type": "string", "format": "date-time"}),
        ("ISO 8601 time format", {"type": "string", "format": "date-time"}),
        ("file", {"type": "string", "format": "binary"}),
        ("enum (red, green)", {"type": "string", "enum": ["red", "green"]}),
        ("字符串", {"type": "string"}),
        ("整数", {"type": "integer"}),
        ("Select", {}),
        ("credentials", {}),
        ("type value", {}),
    ],
)
def test_type_cells(cell: str, expected: dict[str, object]) -> None:
    parameter = one(
        f"| Parameter | Type |\n|---|---|\n| a | {cell.replace('|', chr(92) + '|')} |\n"
    )
    assert words(parameter) == expected


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Default", "20", {"default": 20}),
        ("Default value", "`red`", {"default": "red"}),
        ("Default", "-", {}),
        ("Default", "The shop's own name", {}),
        ("默认值", "20", {"default": 20}),
        ("Allowed values", "red, green", {"enum": ["red", "green"]}),
        ("Possible values", "red<br>green", {"enum": ["red", "green"]}),
        ("Values", "1-20", {"minimum": 1, "maximum": 20}),
        ("Values", "true, false", {"type": "boolean"}),
        ("Example", "20", {"example": 20}),
        ("Sample value", "`S-1`", {"example": "S-1"}),
        ("Max length", "40", {"maxLength": 40}),
        ("Length", "2-40", {"minLength": 2, "maxLength": 40}),
        ("Min", "1", {"minimum": 1}),
        ("Max", "9", {"maximum": 9}),
        ("Format", "YYYY-MM-DD", {"format": "date"}),
        ("Pattern", "`^a+$`", {"pattern": "^a+$"}),
        ("Unit", "seconds", {"unit": "seconds"}),
        ("Validation rules", 'Must be "red".', {"enum": ["red"]}),
        ("Constraints", "1 to 30 characters.", {"minLength": 1, "maxLength": 30}),
    ],
)
def test_other_columns(header: str, cell: str, expected: dict[str, object]) -> None:
    text = f"| Parameter | {header} | Description |\n|---|---|---|\n| a | {cell} | The a |\n"
    found = words(one(text))
    assert {word: found.get(word) for word in expected} == expected
    if not expected:
        assert "default" not in found


@pytest.mark.parametrize(
    "header",
    [
        "Arguments | Description | Required/Conditional/Optional",
        "Parameter | Description | Mandatory",
        "Param | Notes | Required?",
        "Field | Meaning | M/O",
        "Key | Details | Presence",
        "Parámetro | Descripción | Obligatorio",
        "Nome | Descrição | Obrigatório",
        "Paramètre | Description | Obligatoire",
        "Feld | Beschreibung | Pflicht",
        "参数名 | 说明 | 是否必填",
        "パラメータ | 説明 | 必須",
        "파라미터 | 설명 | 필수",
        "Параметр | Описание | Обязательный",
    ],
)
def test_header_words(header: str) -> None:
    parameter = one(f"| {header} |\n|---|---|---|\n| a | The a. | yes |\n")
    assert (parameter.name, parameter.description) == ("a", "The a.")
    assert words(parameter) == {"required": True}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The body as a row of its own is no argument, a field of that name is one.
        ("| body | body | object |\n| » rows | body | integer |", [("rows",)]),
        ("| body | body | string |\n| rows | body | integer |", [("body",), ("rows",)]),
    ],
)
def test_the_body_as_a_row(rows: str, expected: list[tuple[str, ...]]) -> None:
    text = f"| Name | Position | Type |\n|---|---|---|\n{rows}\n"
    assert [row.path for row in read_documentation(text).parameters] == expected


def test_a_title_between_rows_tells_place_and_presence_of_those_below() -> None:
    text = """| Parameter | Type | Description |
|---|---|---|
| **Path** | | |
| id | string | The id |
| **Optional query parameters** | | |
| rows | integer | Rows |
| Paging of the list | | |
| page | integer | Page |
"""
    found = {
        row.name: (row.location, words(row).get("required"))
        for row in read_documentation(text).parameters
    }
    assert found == {
        "id": ("path", None),
        "rows": ("query", False),
        "page": ("query", False),
    }


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "Parameter | Value | Description",
            "a | string | The a",
            {"type": "string"},
        ),
        ("Parameter | Value | Description", "a | red | The a", {}),
        (
            "Parameter | Cardinality | Type",
            "a | 1..1 | string",
            {"required": True, "type": "string"},
        ),
        (
            "Parameter | Required | Description",
            "a | Optional, default=20 | x",
            {"required": False, "default": 20},
        ),
    ],
)
def test_columns_that_their_cells_explain(
    header: str, row: str, expected: dict[str, object]
) -> None:
    assert words(one(f"| {header} |\n|---|---|---|\n| {row} |\n")) == expected


def test_columns_may_stand_in_any_order() -> None:
    text = """| # | In | Description | Parameter | Type | Required |
|---|---|---|---|---|---|
| 1 | query | Rows | rows | integer | no |
| 2 | header | Trace | X-Trace | string | no |
"""
    rows, trace = read_documentation(text).parameters
    assert (rows.name, rows.location, rows.description) == ("rows", "query", "Rows")
    assert (trace.name, trace.location) == ("X-Trace", "header")


def test_a_type_column_that_holds_places_is_one_of_places() -> None:
    text = "| Name | Type | Description |\n|---|---|---|\n| a | query | x |\n| b | path | y |\n"
    assert [p.location for p in read_documentation(text).parameters] == [
        "query",
        "path",
    ]


@pytest.mark.parametrize(
    ("heading", "location", "required"),
    [
        ("## Query parameters", "query", None),
        ("## Path Parameters", "path", None),
        ("## Headers", "header", None),
        ("## Request Body", "body", None),
        ("**Query Params**", "query", None),
        ("Body Params", "body", None),
        ("Query parameters:", "query", None),
        ("### Required Parameters", None, True),
        ("### Optional query parameters", "query", False),
        ("## Request Body\n\n### ✅ Required Parameters", "body", True),
        ("<h3>Query parameters</h3>\n", "query", None),
        ("## 请求参数", None, None),
        ("Below is the list of arguments that can be passed.", None, None),
    ],
)
def test_headings_tell_place_and_presence(
    heading: str, location: str | None, required: bool | None
) -> None:
    parameter = one(f"{heading}\n\n| Name | Description |\n|---|---|\n| a | The a |\n")
    assert parameter.location == location
    assert words(parameter).get("required") is required


def test_a_default_is_stronger_than_the_heading_of_a_group() -> None:
    text = "## Required\n\n| Name | Description |\n|---|---|\n| a | The a |\n| b | Default: 5 |\n"
    first, second = read_documentation(text).parameters
    assert words(first)["required"] is True
    assert "required" not in words(second)


@pytest.mark.parametrize(
    "table",
    [
        "## Response Parameters\n\n| Parameter | Type |\n|---|---|\n| a | string |",
        "### Key Response Fields\n\n| Field | Description |\n|---|---|\n| a | x |",
        "## Response\n\n### Parameters\n\n| Parameter | Type |\n|---|---|\n| a | string |",
        "## Returns\n\n| Field | Type | Description |\n|---|---|---|\n| a | string | x |",
        "## 返回参数\n\n| 参数名 | 类型 |\n|---|---|\n| a | string |",
    ],
)
def test_tables_of_the_response_are_no_arguments(table: str) -> None:
    documentation = read_documentation(table)
    assert not documentation.parameters
    assert not documentation.uncertain
    assert [field.name for field in documentation.response_fields] == ["a"]


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (
            "| Code | Description |\n|---|---|\n| 200 | Done |\n| 404 | Not there |",
            "status",
        ),
        (
            "| **Status Code** | **Description** |\n|---|---|\n| `200` | Done |",
            "status",
        ),
        (
            "| Error | Cause | Solution |\n|---|---|---|\n| 401 Unauthorized | x | y |",
            "status",
        ),
        (
            "## Errors\n\n| Name | Description |\n|---|---|\n| bad_shop | No such shop |",
            "status",
        ),
        (
            "| Header | Description |\n|---|---|\n| X-RateLimit-Limit | Calls a minute |",
            "limits",
        ),
        ("## Rate limits\n\n| Name | Description |\n|---|---|\n| a | x |", "limits"),
        ("| Value | Description |\n|---|---|\n| red | warm |\n| blue | cold |", "enum"),
        (
            "| Environment | Base URL |\n|---|---|\n| Test run | https://t.example |",
            "unknown",
        ),
        ("| Merge Strategy | Behaviour |\n|---|---|\n| Take theirs | x |", "unknown"),
        (
            "| Frequency | Cron Pattern |\n|---|---|\n| Every hour | 0 * * * * |",
            "unknown",
        ),
        (
            "## Support\n\n| Resource | Link |\n|---|---|\n| Help | https://h.example |",
            "environments",
        ),
    ],
)
def test_tables_that_are_no_arguments(table: str, kind: str) -> None:
    documentation = read_documentation(table)
    assert not documentation.parameters
    assert not documentation.uncertain
    assert [unused.kind for unused in documentation.unused] == [kind]


def test_a_table_that_says_too_little_is_uncertain() -> None:
    text = "Known ones:\n\n| Field | Description |\n|---|---|\n| a | The a |\n"
    documentation = read_documentation(text)
    assert not documentation.parameters
    assert [parameter.name for parameter in documentation.uncertain] == ["a"]


def test_a_table_of_values_under_an_arguments_name_gives_its_values() -> None:
    text = """| Parameter | Description |
|---|---|
| tone | The tone |
| rows | The rows |

Possible values of `tone`:

| Value | Description |
|---|---|
| low | a low one |
| high | a high one |
"""
    documentation = read_documentation(text)
    assert words(documentation.parameters[0])["enum"] == ["low", "high"]
    assert "enum" not in words(documentation.parameters[1])
    assert documentation.enums[0].values == ("low", "high")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["buyer.name"], [("buyer", "name")]),
        (["items[].id"], [("items", None, "id")]),
        (["items[0].id"], [("items", None, "id")]),
        (["meta[key]"], [("meta", "key")]),
        (["ids[]"], [("ids", None)]),
        (
            ["buyer", "» name", "»» first"],
            [("buyer",), ("buyer", "name"), ("buyer", "name", "first")],
        ),
        (["buyer", "↳ name", "shop"], [("buyer",), ("buyer", "name"), ("shop",)]),
        (
            ["buyer", "-- name", "---- first"],
            [("buyer",), ("buyer", "name"), ("buyer", "name", "first")],
        ),
        (
            ["buyer", "> name", ">> first", "> age"],
            [
                ("buyer",),
                ("buyer", "name"),
                ("buyer", "name", "first"),
                ("buyer", "age"),
            ],
        ),
    ],
)
def test_nested_names(rows: list[str], expected: list[tuple[str | None, ...]]) -> None:
    table = "\n".join(f"| {row} | The value |" for row in rows)
    documentation = read_documentation(
        f"| Parameter | Description |\n|---|---|\n{table}\n"
    )
    assert [parameter.path for parameter in documentation.parameters] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # No row of dashes, but pipes on both sides.
        (
            "    | ParameterName | Type |\n    | rows | integer |\n    | shop | string |",
            ["rows", "shop"],
        ),
        # The row of dashes has another number of columns.
        ("| Parameter | Description |\n|--\n| rows | The rows |", ["rows"]),
        (
            "|Param | Description |\n|-- |--\n|`rows` | The rows|\n|`shop` | The shop|",
            ["rows", "shop"],
        ),
        # Long dashes.
        ("| Parameter | Description |\n| —— | —— |\n| rows | The rows |", ["rows"]),
        # A title between groups of rows.
        (
            "| Parameter | Type | Notes |\n|---|---|---|\n| Paging | | |\n| rows | int | x |",
            ["rows"],
        ),
        # Two dashed rows, an empty row.
        ("| Parameter | Type |\n|---|---|\n|---|---|\n| rows | int |\n| | |", ["rows"]),
        # Right behind a line of text, and inside a list.
        (
            "Arguments:\n| Parameter | Type |\n|---|---|\n| rows | int |\nMore text",
            ["rows"],
        ),
        (
            "- Arguments\n\n  | Parameter | Type |\n  |---|---|\n  | rows | int |",
            ["rows"],
        ),
        # In a quote.
        ("> | Parameter | Type |\n> |---|---|\n> | rows | int |", ["rows"]),
        # In a code fence it is an example.
        ("```\n| Parameter | Type |\n|---|---|\n| rows | int |\n```", []),
        # Words for a type that stand before nouns too make no name of the noun.
        (
            "| Parameter | Type |\n|---|---|\n| date created | int |\n| rows | int |\n| shop | int |",
            ["rows", "shop"],
        ),
        # Names that are sentences.
        (
            "| Parameter | Type |\n|---|---|\n| The first one | int |\n| rows | int |",
            ["rows"],
        ),
        ("| a or b | x |", []),
    ],
)
def test_tables_in_odd_shapes(text: str, expected: list[str]) -> None:
    assert names(read_documentation(text)) == expected


HTML = """<h3>Request Parameters</h3>
<table border=1>
<tr> <th> field </th> <th> data type </th> <th> description </th> </tr>

<tr> <td> rows </td> <td> integer </td> <td> the <b>rows</b>,<br>all of them </td> </tr>
<tr> <td> shop </td> <td> text </td> <td> the shop </td> </tr>
</table>

<h3>Response Parameters</h3>
<table><tr><th>field</th><th>data type</th></tr><tr><td>total</td><td>integer</td></tr></table>
"""


def test_html_tables() -> None:
    documentation = read_documentation(HTML)
    rows, shop = documentation.parameters
    assert (rows.name, rows.description, rows.place.line) == (
        "rows",
        "the rows,\nall of them",
        4,
    )
    assert words(rows) == {"type": "integer"}
    assert words(shop) == {"type": "string"}
    assert [field.name for field in documentation.response_fields] == ["total"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # Two cells a row and no header: the words say that they are arguments.
        (
            (
                "<table><tr><td>name</td><td>Required. The name</td></tr>"
                "<tr><td>age</td><td>Optional. The age</td></tr></table>"
            ),
            ["name", "age"],
        ),
        # The header in plain cells.
        (
            (
                "<table><tr><td>Parameter</td><td>Description</td></tr>"
                "<tr><td>name</td><td>The name</td></tr></table>"
            ),
            ["name"],
        ),
        # A table in a cell is that cell's text.
        (
            (
                "<table><tr><th>Parameter</th><th>Description</th></tr><tr><td>name</td><td>One of"
                "<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"
            ),
            ["name"],
        ),
        # Cells that reach over several rows.
        (
            (
                "<table><tr><th>In</th><th>Parameter</th><th>Type</th></tr>"
                "<tr><td rowspan=2>query</td><td>a</td><td>int</td></tr>"
                "<tr><td>b</td><td>int</td></tr></table>"
            ),
            ["a", "b"],
        ),
        # Rows and cells that are never closed.
        (
            "<table><tr><th>Parameter<th>Type<tr><td>a<td>int<tr><td>b<td>int</table>",
            ["a", "b"],
        ),
        (
            "<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>a</td><td>int</td></tr>",
            ["a"],
        ),
    ],
)
def test_html_tables_in_odd_shapes(source: str, expected: list[str]) -> None:
    assert names(read_documentation(f"## Parameters\n\n{source}\n")) == expected


def test_definition_list() -> None:
    text = "## Query parameters\n\n<dl><dt>rows</dt><dd>Number of rows</dd><dt>shop</dt><dd>x</dd></dl>"
    documentation = read_documentation(text)
    assert names(documentation) == ["rows", "shop"]
    assert documentation.parameters[0].location == "query"


def test_nothing_is_read_from_plain_text() -> None:
    assert read_documentation("Returns a shop. Nothing else.") == Documentation()
