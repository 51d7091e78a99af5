from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from collgen.generate.argument_table import argument_table, own_words
from collgen.generate.bodies import pretty
from collgen.generate.docs import page_paths, render_docs
from collgen.generate.project import render_project
from collgen.generate.templates import GENERATED_BY
from collgen.generate.words import limits, type_words
from collgen.model import (
    Example,
    Fact,
    Group,
    Paging,
    Parameter,
    Place,
    Property,
    Schema,
    WireRequest,
)

if TYPE_CHECKING:
    from jinja2 import Environment

    from collgen.generate.templates import Templates
    from collgen.model import Api, Operation

TEXT = Schema(("string",))


def named(api: Api, name: str) -> Operation:
    return next(each for each in api.operations if each.name == name)


def with_operation(api: Api, operation: Operation) -> Api:
    """Return the Api with nothing but one request, at its root."""
    return replace(
        api,
        root=Group("", "", "", (), operations=(operation,)),
        operations=(operation,),
    )


TYPES = [
    (Schema(), "any"),
    (TEXT, "string"),
    (Schema(("string",), format="uri"), "URL"),
    (Schema(("string", "null")), "string or null"),
    (Schema(("integer", "string")), "integer or string"),
    (Schema(("array",), items=TEXT), "list of string"),
    (
        Schema(("array",), items=Schema(("array",), items=Schema(("integer",)))),
        "list of list of integer",
    ),
    (Schema(("object",), additional=Schema(("number",))), "map of number"),
    (Schema(("string",), enum=("a", "b")), "one of `a`, `b`"),
    (Schema(("string",), enum=("a",), open_enum=True), "`a`, or another"),
    (Schema(("string", "null"), enum=("a",)), "one of `a`, or null"),
    (Schema(("integer",), enum=(1, 2)), "one of `1`, `2`"),
    (Schema(("null",)), "null"),
]


@pytest.mark.parametrize(("schema", "words"), TYPES)
def test_type_in_words(schema: Schema, words: str) -> None:
    assert type_words(schema) == words


LIMITS = [
    (
        Schema(minimum=2000, maximum=10000, unit="milliseconds"),
        "2000–10000, in milliseconds",
    ),
    (Schema(minimum=1), "at least 1"),
    (Schema(maximum=1.5), "at most 1.5"),
    (Schema(max_length=50), "at most 50 characters"),
    (Schema(min_length=2, max_length=2), "exactly 2 characters"),
    (Schema(pattern="^a|b$"), r"matches `^a\|b$`"),
    (Schema(deprecated=True), "deprecated"),
    (Schema(), ""),
]


@pytest.mark.parametrize(("schema", "words"), LIMITS)
def test_limits_in_words(schema: Schema, words: str) -> None:
    assert limits(schema) == words


def test_table_shows_no_column_that_is_empty(courier: Api) -> None:
    assert argument_table(named(courier, "upload")) == (
        "| Argument | Type | Required |",
        "| --- | --- | --- |",
        "| `file` | file | yes |",
        "| `note` | string | no |",
    )


def test_table_tells_the_name_on_the_wire_where_it_differs(courier: Api) -> None:
    first = argument_table(named(courier, "calls.make_a_call"))[2]
    assert first == r"| `from_` (`from`) | string | yes |  |  | The \| caller |"


def test_table_says_where_an_argument_travels_if_that_varies(courier: Api) -> None:
    lines = argument_table(named(courier, "users.admin.list_files"))
    assert lines[0] == "| Argument | In | Type | Required | Limits |"
    assert lines[4] == "| `tags` (`tag`) | query | list of string | no |  |"


def test_members_of_an_object_have_rows_of_their_own(courier: Api) -> None:
    city = Schema(
        ("object",), properties=(Property("city", "city", TEXT, required=True),)
    )
    several = Schema(("array",), items=city)
    parameter = Parameter("places", "places", "body", False, several)
    lines = argument_table(replace(named(courier, "upload"), parameters=(parameter,)))
    assert lines[2:] == (
        "| `places` | list of object | no |",
        "| `places[].city` | string | yes |",
    )


def test_argument_that_the_client_fills_is_not_documented(courier: Api) -> None:
    assert "key" not in "".join(
        argument_table(named(courier, "users.admin.list_files"))
    )


def test_own_table_replaces_the_one_that_it_was_read_from(courier: Api) -> None:
    assert (
        own_words(named(courier, "calls.make_a_call")) == "Start a call.\n\nMore words."
    )


def test_table_with_a_row_that_is_no_argument_stays(courier: Api) -> None:
    operation = named(courier, "calls.make_a_call")
    known = tuple(p for p in operation.parameters if p.name != "time_limit")
    assert "| from |" in own_words(replace(operation, parameters=known))


@pytest.mark.parametrize(
    "value",
    [
        "",
        'é\n"\\\u2028',
        1,
        -1.5,
        1e300,
        True,
        None,
        [],
        {},
        [[]],
        {"a": {"b": [1, {"c": None}]}},
    ],
)
def test_pretty_json_is_the_same_value(value: object) -> None:
    assert json.loads(pretty(value)) == value  # type: ignore[arg-type]
    assert pretty(value) == json.dumps(value, indent=2, ensure_ascii=False)  # type: ignore[arg-type]


def test_every_folder_has_a_page_and_every_link_an_end(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    files = render_docs(courier, templates)
    assert sorted(files) == [
        "docs/calls.md",
        "docs/index.md",
        "docs/users.md",
        "docs/users/admin.md",
    ]
    files |= render_project(courier, templates, ("client", "docs"))
    checked = 0
    for path, text in files.items():
        folder = path.rpartition("/")[0]
        for target in re.findall(r"\]\(([^)]*)\)", text):
            page, _, anchor = target.partition("#")
            parts = (
                f"{folder}/{page}".strip("/").split("/") if page else path.split("/")
            )
            while ".." in parts:
                at = parts.index("..")
                del parts[at - 1 : at + 1]
            other = files["/".join(parts)]
            assert not anchor or f'<a id="{anchor}"></a>' in other or anchor == "client"
            checked += 1
    assert checked > 12


def test_folder_called_index_keeps_the_first_page(courier: Api) -> None:
    group = Group("Index", "index", "IndexResource", ("index",), modules=("index",))
    paths = page_paths(replace(courier, root=replace(courier.root, groups=(group,))))
    assert paths == {(): "index.md", ("index",): "index_.md"}


def test_page_shows_call_command_and_saved_answers(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    page = render_docs(courier, templates)["docs/calls.md"]
    assert "\n## Make a call\n" in page
    assert "\n`POST /v1/Account/{auth_id}/Call/`\n" in page
    assert "\nresult = client.calls.make_a_call(\n" in page
    assert "```sh\ncurl -X POST" in page
    assert (
        '\n**404 Not Found**: No such account\n\n```json\n{\n  "error": "none"\n}\n```\n'
        in page
    )
    assert "\n```html\n<b>no</b>\n```\n" in page
    assert "auth-token" not in page


def test_graphql_document_is_shown_as_it_is_sent(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    page = render_docs(courier, templates)["docs/index.md"]
    assert "\n```graphql\nquery ($id: ID) { it(id: $id) }\n```\n" in page


def test_pages_have_no_runs_of_blank_lines(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    files = render_docs(courier, templates) | render_project(
        courier, templates, ("docs", "tests")
    )
    for path, text in files.items():
        assert "\n\n\n" not in re.sub(r"```.*?```", "code", text, flags=re.DOTALL), path
        assert text == text.rstrip() + "\n", path


def test_auth_is_told_where_it_differs(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    pages = render_docs(courier, templates)
    assert (
        "Authenticated by a bearer token, from `auth_token`."
        in pages["docs/users/admin.md"]
    )
    assert "Needs no credentials." in pages["docs/index.md"]
    assert "Authenticated" not in pages["docs/calls.md"]


def test_long_body_is_cut(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    body = json.dumps(list(range(1000)))
    example = Example("Many", (), WireRequest("GET", ""), 200, body=body)
    api = with_operation(
        courier, replace(named(courier, "upload"), examples=(example,))
    )
    page = render_docs(api, templates)["docs/index.md"]
    assert "\n  148,\n```\n\n(852 more lines)\n" in page


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>x</script>",
        "[x](javascript:x)",
        "```\n# no",
        "a | b\n\n# Heading",
        "{{ x }} {% raw %}",
    ],
)
def test_text_of_the_collection_stays_text(
    courier: Api, environment: Environment, templates: Templates, hostile: str
) -> None:
    operation = named(courier, "calls.make_a_call")
    parameters = tuple(replace(p, description=hostile) for p in operation.parameters)
    examples = tuple(replace(e, name=hostile, body=hostile) for e in operation.examples)
    changed = replace(
        operation,
        path=(hostile,),
        description=hostile,
        parameters=parameters,
        examples=examples,
    )
    page = render_docs(with_operation(courier, changed), templates)["docs/index.md"]
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    tokens = parser.parse(page)
    titles = [
        token
        for token in tokens
        if token.type == "heading_open" and token.tag in ("h1", "h2")
    ]
    assert len(titles) == 4
    blocks = {token.content for token in tokens if token.type == "html_block"}
    assert blocks <= {'<a id="make_a_call"></a>\n', f"<!-- {GENERATED_BY} -->\n"}
    inline = [child for token in tokens for child in token.children or ()]
    html = {child.content for child in inline if child.type == "html_inline"}
    assert html <= {"<br>", '<a id="make_a_call">', "</a>"}
    targets = [
        str(child.attrs.get("href")) for child in inline if child.type == "link_open"
    ]
    assert not [target for target in targets if "javascript" in target]
    cells = [token for token in tokens if token.type == "td_open"]
    # Settings, arguments, the one field of the result.
    assert len(cells) == 3 * 3 + 3 * 6 + 2
    assert all(line in page for line in pretty_lines(hostile))


def pretty_lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def test_readme_tells_what_there_is(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    files = render_project(courier, templates, ("client",))
    assert "](docs/" not in files["README.md"]
    assert "pytest" not in files["README.md"] + files["pyproject.toml"]
    files = render_project(courier, templates, ("client", "docs", "tests"))
    assert "[`calls.make_a_call`](docs/calls.md#make_a_call)" in files["README.md"]
    assert "| `auth_token` | `COURIER_AUTH_TOKEN` |" in files["README.md"]


def test_first_call_of_the_readme_shows_the_credentials_of_most_calls(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    readme = render_project(courier, templates, ("client",))["README.md"]
    first_call = readme.partition("## First call")[2].partition("##")[0]
    assert 'auth_id="YOUR_AUTH_ID"' in first_call


def test_readme_examples_are_python(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    readme = render_project(courier, templates, ("client",))["README.md"]
    sources = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert len(sources) == 5
    for source in sources:
        compile(source, "README.md", "exec")


@pytest.mark.parametrize(
    ("version", "printed"),
    [
        ("1.2.0", "1.2.0"),
        ("2.0rc1", "2.0rc1"),
        ("v1-beta", "1b0"),
        ("1.2.3-beta.1", "1.2.3b1"),
        ("1.0.0-SNAPSHOT", "0.0.0"),
        ("2024/05", "0.0.0"),
        ("", "0.0.0"),
    ],
)
def test_version_is_one_that_installers_accept(
    courier: Api,
    environment: Environment,
    templates: Templates,
    version: str,
    printed: str,
) -> None:
    import tomllib

    text = render_project(replace(courier, version=version), templates, ())[
        "pyproject.toml"
    ]
    project = tomllib.loads(text)["project"]
    assert project["version"] == printed
    assert project["name"] == "courier"
    assert project["dependencies"] == ["httpx2>=2.16"]


@pytest.mark.parametrize(
    ("version", "note"),
    [
        ("", "# The collection has no version: set `info.version` in it.\n"),
        (
            "1.0-x\ny",
            "# The collection's version, 1.0-x y, is none that a Python package can have (PEP 440).\n",
        ),
        ("0.0.0", None),
        ("1.2", None),
    ],
)
def test_version_that_is_missing_or_rejected_has_a_note(
    courier: Api, templates: Templates, version: str, note: str | None
) -> None:
    files = render_project(replace(courier, version=version), templates, ())
    before = files["pyproject.toml"].partition("version = ")[0]
    assert before.endswith(note or 'name = "courier"\n')


def test_large_api_lists_folders_in_its_readme(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    operation = named(courier, "calls.make_a_call")
    group = replace(courier.root.groups[0], operations=(operation,) * 300)
    api = replace(
        courier,
        root=replace(courier.root, groups=(group,)),
        operations=(operation,) * 300,
    )
    readme = render_project(api, templates, ("docs",))["README.md"]
    assert "- [Calls](docs/calls.md): 300 requests\n" in readme
    assert len(readme) < 8000


def test_result_is_told_with_its_fields(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    inner = Schema(
        ("object",), properties=(Property("Name", "name", TEXT),), model="User"
    )
    answer = Schema(
        ("object",),
        properties=(
            Property("id", "id", Schema(("integer",)), required=True),
            Property("users", "users", Schema(("array",), items=inner), required=True),
        ),
        model="Team",
    )
    changed = replace(named(courier, "upload"), result=answer, paging=None)
    page = render_docs(with_operation(courier, changed), templates)["docs/index.md"]
    assert """
### Result

An object `Team`.

| Field | Type |
| --- | --- |
| `id` | integer |
| `users` | list of `User` |
| `users[].name` (`Name`) | string, optional |
""" in page


def test_pages_are_told(
    courier: Api, environment: Environment, templates: Templates
) -> None:
    item = Schema(
        ("object",), properties=(Property("id", "id", TEXT, True),), model="User"
    )
    changed = replace(
        named(courier, "upload"),
        result=Schema(("array",), items=item),
        paging=Paging("page", "page", ()),
    )
    page = render_docs(with_operation(courier, changed), templates)["docs/index.md"]
    assert "A `Page` of `User`: iterating over it goes on with the next page." in page
    assert "for item in result:\n    print(item)\n```" in page


@pytest.mark.parametrize(
    ("description", "left"),
    [
        ("Words.\n\n**Body**\n\n{}", "Words."),
        ("Words.\n\n### Body\n\n{}\n\n### More\n\nEnd.", "Words.\n\n### More\n\nEnd."),
        ("Words.\n\n### Body\n\n{}\n\n---\n\nEnd.", "Words.\n\n---\n\nEnd."),
        ("### Body\n\n{}\n\nOf this table.", "### Body\n\nOf this table."),
    ],
)
def test_heading_of_a_table_goes_with_it(
    courier: Api, description: str, left: str
) -> None:
    table = "| name | type |\n| --- | --- |\n| from | string |"
    operation = named(courier, "calls.make_a_call")
    words = description.format(table)
    at = words.split("\n").index("| from | string |")
    fact = Fact(
        "type",
        "string",
        "table",
        place=Place((*operation.place.pointer, "description"), at),
    )
    parameter = replace(operation.parameters[0], facts=(fact,))
    changed = replace(operation, description=words, parameters=(parameter,))
    assert own_words(changed).strip() == left
