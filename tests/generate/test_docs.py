from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from collgen.generate.bodies import pretty
from collgen.generate.docs import render_docs
from collgen.generate.fields import arguments_of
from collgen.generate.own_words import own_words
from collgen.generate.pages import Pages
from collgen.generate.project import render_project
from collgen.generate.templates import GENERATED_BY
from collgen.generate.words import limits, type_words
from collgen.model import (
    Call,
    Example,
    Fact,
    Group,
    Paging,
    Parameter,
    Place,
    Property,
    Schema,
)

if TYPE_CHECKING:

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
    (Schema(pattern="^a|b$"), "matches `^a|b$`"),
    (Schema(deprecated=True), "deprecated"),
    (Schema(), ""),
]


@pytest.mark.parametrize(("schema", "words"), LIMITS)
def test_limits_in_words(schema: Schema, words: str) -> None:
    assert limits(schema) == words


def lines_of(page: str, start: str) -> list[str]:
    """Return the lines of a list from the one that has `start` on."""
    lines = page.split("\n")
    first = next(n for n, line in enumerate(lines) if start in line)
    return lines[first:]


def test_argument_says_all_that_is_known_in_one_item(
    courier: Api, templates: Templates
) -> None:
    page = render_docs(courier, templates)["docs/calls.md"]
    anchors = '- <a id="make_a_call.{0}"></a>`{0}` '.format
    assert lines_of(page, "### Arguments")[2:5] == [
        anchors("from_") + "string, **required**, sent as `from`<br>The | caller",
        anchors("time_limit")
        + "integer, default `14400`, at least 1, in seconds<br>Longest call",
        anchors("method") + "one of `GET`, `POST`, default `POST`",
    ]


def test_place_of_an_argument_is_named_where_that_varies(courier: Api) -> None:
    arguments = arguments_of(named(courier, "users.admin.list_files")).shown
    places = {each.name: each.place for each in arguments}
    assert places == {
        "`user_id`": "path",
        "`limit`": "query",
        "`tags`": "query",
        "`trace`": "headers",
    }
    assert {each.place for each in arguments_of(named(courier, "upload")).shown} == {
        None
    }


def test_fields_of_an_argument_fold_out(courier: Api, templates: Templates) -> None:
    place = Schema(
        ("object",),
        properties=(
            Property("city", "city", TEXT, required=True),
            Property(
                "geo-point",
                "geo_point",
                Schema(
                    ("object",),
                    properties=(Property("lat", "lat", Schema(("number",))),),
                ),
            ),
        ),
    )
    parameter = Parameter(
        "places", "places", "body", False, Schema(("array",), items=place)
    )
    changed = replace(named(courier, "upload"), parameters=(parameter,), call=Call())
    page = render_docs(with_operation(courier, changed), templates)
    assert """
- <a id="upload.places"></a>`places` list of object

<details markdown="1">
<summary>Fields of <code>places</code></summary>

- `city` string, **required**
- `geo-point` object
    - `lat` number

</details>
""" in page["docs/index.md"]


def test_argument_that_the_client_fills_is_not_documented(courier: Api) -> None:
    arguments = arguments_of(named(courier, "users.admin.list_files"))
    assert "`key`" not in [each.name for each in arguments.shown]


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
    courier: Api, templates: Templates
) -> None:
    files = render_docs(courier, templates)
    pages = sorted(
        name for name in files if name.endswith(".md") and "/guides/" not in name
    )
    assert pages == [
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
            assert not anchor or f'<a id="{anchor}"></a>' in other
            checked += 1
    assert checked > 12


def test_folder_called_index_keeps_the_first_page(courier: Api) -> None:
    group = Group("Index", "index", "IndexResource", ("index",), modules=("index",))
    pages = Pages(replace(courier, root=replace(courier.root, groups=(group,))))
    assert (pages.of_group(()), pages.of_group(group)) == ("index.md", "index_.md")


def folder_of(courier: Api, *operations: Operation) -> Api:
    """Return the Api with these requests in the folder Calls, and a folder below it."""
    inner = Group("In", "get_1", "In", ("calls", "get_1"), modules=("calls", "get_1"))
    group = replace(courier.root.groups[0], operations=operations, groups=(inner,))
    root = replace(courier.root, groups=(group,), operations=())
    return replace(courier, root=root, operations=operations)


@pytest.mark.parametrize(
    ("number", "description", "is_split"),
    [
        (6, "", False),
        (21, "", True),
        (2, "word " * 50_000, True),
        (1, "x" * 10**6, False),
    ],
)
def test_long_folder_has_a_page_for_each_operation(
    courier: Api,
    templates: Templates,
    number: int,
    description: str,
    is_split: bool,
) -> None:
    small = replace(
        named(courier, "token"), path=("Calls", "Get"), description=description
    )
    operations = [
        replace(small, name=f"calls.get_{each}", index=each) for each in range(number)
    ]
    api = folder_of(courier, *operations)
    files = render_docs(api, templates)
    assert ("docs/calls/get_0.md" in files) == is_split
    if is_split:
        assert "- [Get](calls/get_0.md) `POST /token`" in files["docs/calls.md"]
        # The folder below is called as the request.
        assert "- [Get](calls/get_1_.md)" in files["docs/calls.md"]
        start = "[Courier](../index.md) › [Calls](../calls.md) › Get\n"
        assert start in files["docs/calls/get_0.md"]
        readme = render_project(api, templates, ("docs",))["README.md"]
        assert "docs/calls/get_0.md" in readme


def test_page_shows_call_command_and_saved_responses(
    courier: Api, templates: Templates
) -> None:
    page = render_docs(courier, templates)["docs/calls.md"]
    assert "\n## Make a call\n" in page
    assert "\n`POST /v1/Account/{auth_id}/Call/`\n" in page
    assert "Method: [`client.calls.make_a_call`](#make_a_call.signature)" in page
    assert "\n**Python**\n\n```python\nfrom courier import Courier\n" in page
    assert "\n**curl**\n\n```sh\ncurl -X POST" in page
    assert """
**404 Not Found** raises `NotFoundError`

<details markdown="1">
<summary>No such account</summary>

```json
{
  "error": "none"
}
```

</details>
""" in page
    assert "\n```html\n<b>no</b>\n```\n" in page
    assert "auth-token" not in page


def test_graphql_document_is_shown_as_it_is_sent(
    courier: Api, templates: Templates
) -> None:
    page = render_docs(courier, templates)["docs/index.md"]
    assert "\n```graphql\nquery ($id: ID) { it(id: $id) }\n```\n" in page


def test_pages_have_no_runs_of_blank_lines(courier: Api, templates: Templates) -> None:
    files = render_docs(courier, templates) | render_project(
        courier, templates, ("docs", "tests")
    )
    for path, text in files.items():
        assert "\n\n\n" not in re.sub(r"```.*?```", "code", text, flags=re.DOTALL), path
        assert text == text.rstrip() + "\n", path


def test_page_says_which_credentials_a_call_needs(
    courier: Api, templates: Templates
) -> None:
    pages = render_docs(courier, templates)
    for page, words in {
        "docs/users/admin.md": "a bearer token, from `auth_token`.",
        "docs/index.md": "No credentials.",
        "docs/calls.md": "user name and password, from `auth_id` and `auth_token`.",
    }.items():
        assert f"Credentials: {words}" in pages[page]


def test_long_body_is_cut(courier: Api, templates: Templates) -> None:
    body = json.dumps(list(range(1000)))
    example = Example("Many", Call(), 200, body=body)
    api = with_operation(
        courier, replace(named(courier, "upload"), examples=(example,))
    )
    page = render_docs(api, templates)["docs/index.md"]
    assert "\n  118,\n```\n\n(" in page
    assert "more characters)\n" in page


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
    courier: Api, templates: Templates, hostile: str
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
    assert len(titles) == 4  # the page's, guides, requests, and the request's
    blocks = {token.content for token in tokens if token.type == "html_block"}
    assert {re.sub(r"<summary>.*</summary>", "", block) for block in blocks} <= {
        '<a id="make_a_call"></a>\n',
        '<div class="samples" markdown="1">\n',
        "</div>\n",
        '<details markdown="1">\n\n',
        "</details>\n",
        f"<!-- {GENERATED_BY} -->\n",
    }
    summaries = re.findall(r"<summary>(.*)</summary>", "".join(blocks))
    assert not [each for each in summaries if re.search(r"[<>`*\[\]{}]", each)]
    inline = [child for token in tokens for child in token.children or ()]
    html = {child.content for child in inline if child.type == "html_inline"}
    assert {re.sub(r'id="[\w.]+"', "id", each) for each in html} <= {
        "<br>",
        "<a id>",
        "</a>",
    }
    targets = [
        str(child.attrs.get("href")) for child in inline if child.type == "link_open"
    ]
    assert not [target for target in targets if "javascript" in target]
    assert not [token for token in tokens if token.type == "td_open"]
    assert all(line in page for line in pretty_lines(hostile))


def pretty_lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def test_readme_tells_what_there_is(courier: Api, templates: Templates) -> None:
    files = render_project(courier, templates, ("client",))
    assert "](docs/" not in files["README.md"]
    assert "pytest" not in files["README.md"] + files["pyproject.toml"]
    files = render_project(courier, templates, ("client", "docs", "tests"))
    assert "[`calls.make_a_call`](docs/calls.md#make_a_call)" in files["README.md"]
    assert "- [Errors](docs/guides/errors.md)" in files["README.md"]


def test_first_call_of_the_readme_shows_the_credentials_of_most_calls(
    courier: Api, templates: Templates
) -> None:
    readme = render_project(courier, templates, ("client",))["README.md"]
    first_call = readme.partition("## First call")[2].partition("##")[0]
    assert 'auth_id="YOUR_AUTH_ID"' in first_call


def test_readme_examples_are_python(courier: Api, templates: Templates) -> None:
    readme = render_project(courier, templates, ("client",))["README.md"]
    sources = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert len(sources) == 1
    for source in sources:
        compile(source, "README.md", "exec")


GUIDES = [
    "async",
    "authentication",
    "environments",
    "errors",
    "files",
    "getting-started",
    "hooks",
    "raw-responses",
    "retries-and-timeouts",
    "testing",
]


def guides_in(files: dict[str, str]) -> dict[str, str]:
    start = "docs/guides/"
    return {
        path.removeprefix(start).removesuffix(".md"): text
        for path, text in files.items()
        if path.startswith(start)
    }


def test_guides_are_those_that_apply(courier: Api, templates: Templates) -> None:
    guides = guides_in(render_docs(courier, templates))
    assert sorted(guides) == GUIDES
    bare = replace(
        with_operation(courier, replace(named(courier, "search"), auth=None)),
        variables=(),
        auths=(),
        auth=None,
    )
    guides = guides_in(render_docs(bare, templates))
    assert set(GUIDES) - set(guides) == {"authentication", "environments", "files"}
    api = replace(bare, root=Group("", "", "", ()), operations=())
    assert not guides_in(render_docs(api, templates))


def test_code_of_guides_is_python(courier: Api, templates: Templates) -> None:
    paged = replace(
        named(courier, "users.admin.list_files"), paging=Paging("page", "limit", ())
    )
    api = replace(courier, operations=(*courier.operations, paged))
    guides = guides_in(render_docs(api, templates))
    assert sorted([*GUIDES, "pages"]) == sorted(guides)
    for name, text in guides.items():
        for source in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
            compile(source, name, "exec")


def test_errors_are_found_by_their_names(courier: Api, templates: Templates) -> None:
    guides = guides_in(render_docs(courier, templates))
    assert "`RateLimitError`" in guides["errors"]
    assert "`RateLimitError`" in guides["retries-and-timeouts"]


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
    courier: Api, templates: Templates
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


def test_result_is_described_with_its_fields(
    courier: Api, templates: Templates
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

`Team`

- `id` integer
- `users` list of `User`
    - `name` string, optional, named `Name` in the response
""" in page


def test_pages_are_described(courier: Api, templates: Templates) -> None:
    item = Schema(
        ("object",), properties=(Property("id", "id", TEXT, True),), model="User"
    )
    changed = replace(
        named(courier, "upload"),
        result=Schema(("array",), items=item),
        paging=Paging("page", "page", ()),
    )
    page = render_docs(with_operation(courier, changed), templates)["docs/index.md"]
    assert "A `Page` of `User`: iterating over it fetches the next page" in page
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
